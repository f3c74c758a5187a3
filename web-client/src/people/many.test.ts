import { expect, test, vi } from "vitest";
import { Refused, Unreachable } from "../http/request";
import type { ConferenceView, RoundtableView } from "../home/conferences";
import { withCell } from "../list/sheet";
import type { Made } from "../setup/invite";
import type { House } from "./house";
import { inviteAll, type Means } from "./invite-all";
import { parsePeople, roleOf, wishesOf } from "./many";

const table = (reportId: string, code: string): RoundtableView => ({
  ...{ reportId, code, title: code, place: "", status: "draft", finalSections: 0, sections: 6 },
});
const conference: ConferenceView = {
  ...{ id: "c1", name: "Harbours", place: "" },
  template: { key: "t", title: "T", revision: 1, sections: [] } as unknown as ConferenceView["template"],
  roundtables: [table("r1", "3.1"), table("r2", "3.2")],
};
const house: House = {
  conference,
  conferences: [conference],
  people: [
    {
      ...{ id: "p1", name: "Ines", email: "Ines@m.example", lastSeenAt: null },
      roles: [{ role: "chair", conferenceId: "c1", reportId: null }],
    },
  ],
  pending: [
    {
      ...{ id: "i1", role: "rapporteur", conferenceId: "c1", reportId: "r1", email: "sara@m.example" },
      ...{ name: null, invitedAt: "", expiresAt: "", sent: false },
    },
  ],
};
const says = (text: string, of = house): readonly (readonly string[])[] =>
  parsePeople(text, of).rows.map((row) => row.problems.map((p) => p.says));

test("people are read with and without heads, in any order of columns", () => {
  const asked = (text: string): unknown => wishesOf(parsePeople(text, house)).map(({ wish }) => wish);
  const wish = {
    to: { name: "Noor", email: "noor@m.example" },
    held: { role: "note-taker", conferenceId: "c1", reportId: "r2" },
  };
  expect(asked("Noor <noor@m.example>,note taker,3.2")).toEqual([wish]);
  expect(asked("name;Role;E-mail;Roundtable\nNoor;Note-Taker;noor@m.example;3.2")).toEqual([wish]);
  expect(asked("noor@m.example\tNOTETAKER\t3.2\tNoor")).toEqual([wish]);
  expect(asked("a@m.example,reader")).toEqual([
    { to: { name: "", email: "a@m.example" }, held: { role: "reader", conferenceId: "c1", reportId: null } },
  ]);
});

test("roles are known however they are written", () => {
  expect(["Rapporteur", "note taker", "NoteTaker", "note_taker", "organizer", "CHAIR"].map(roleOf)).toEqual([
    ...["rapporteur", "note-taker", "note-taker", "note-taker", "organiser", "chair"],
  ]);
  expect(["", "rapporteurs of all", "owner"].map(roleOf)).toEqual([null, null, null]);
});

test("who has the role, is invited to it or stands in the list before is skipped, and that is said", () => {
  const text = [
    "ines@m.example,chair",
    "SARA@m.example,rapporteur,3.1",
    "sara@m.example,rapporteur,3.2",
    "Sara@m.example,rapporteur,3.2",
    "ines@m.example,reader",
  ].join("\n");
  expect(says(text)).toEqual([
    ["ines@m.example has this role already. This line is skipped."],
    ["SARA@m.example is invited to this already. This line is skipped."],
    [],
    ["Line 3 asks for the same. This line is skipped."],
    [],
  ]);
  expect(wishesOf(parsePeople(text, house)).map(({ line }) => line)).toEqual([3, 5]);
});

test("what is wrong is said line by line, with what puts it right", () => {
  const text = "sara @m.example,rapportuer,RT 3.1\n,chair,\nb@m.example,,9.9\nc@m.example,rapporteur,";
  const list = parsePeople(text, house);
  expect(list.rows.map((r) => r.problems.map((p) => [p.how, p.field, p.use]))).toEqual([
    [
      ["stop", "email", "sara@m.example"],
      ["stop", "role", "Rapporteur"],
      ["stop", "roundtable", "3.1"],
    ],
    [["stop", "email", undefined]],
    [
      ["stop", "role", undefined],
      ["stop", "roundtable", undefined],
    ],
    [["warn", "roundtable", undefined]],
  ]);
  const [first] = list.rows;
  if (!first) throw new Error("There is no first line.");
  expect(withCell(text, list, first, "role", "Rapporteur").split("\n")[0]).toBe(
    "sara @m.example,Rapporteur,RT 3.1",
  );
});

test("in all of Roundtable nobody is seated at a roundtable", () => {
  const whole: House = { ...house, conference: null };
  expect(says("a@m.example,rapporteur,3.1", whole)).toEqual([
    ["Whom to seat at a roundtable is said on the people page of its conference."],
  ]);
  expect(wishesOf(parsePeople("a@m.example,auditor", whole))[0]?.wish.held).toEqual({
    ...{ role: "auditor", conferenceId: null, reportId: null },
  });
});

const wishes = wishesOf(parsePeople("a@m.example,reader\nb@m.example,reader\nc@m.example,reader", house));
const link = (id: string): Made => ({ id, link: id, expiresAt: "" });
const means = (invite: Means["invite"]): Means => ({
  ...{ invite, made: vi.fn(), progress: vi.fn(), wait: vi.fn(() => Promise.resolve()), stopped: () => false },
});

test("where one link fails the others are made, and which failed is said", async () => {
  const by = means(({ to }) =>
    to.email.startsWith("b") ? Promise.reject(new Refused(400, "x", "Not so.")) : Promise.resolve(link("l")),
  );
  expect(await inviteAll(wishes, by)).toEqual([{ line: 2, email: "b@m.example", says: "Not so." }]);
  expect(by.made).toHaveBeenCalledTimes(2);
});

test("it waits where the server asks to, but asks for no second link after a lost answer", async () => {
  const answers = [new Unreachable("Slow.", "too-many-requests", 2_000), new Unreachable("Lost.")];
  const invite = vi.fn(() => {
    const next = answers.shift();
    return next ? Promise.reject(next) : Promise.resolve(link("l"));
  });
  const by = means(invite);
  expect(await inviteAll(wishes, by)).toEqual([{ line: 1, email: "a@m.example", says: "Lost." }]);
  expect(by.wait).toHaveBeenCalledExactlyOnceWith(2_000);
  expect(by.progress).toHaveBeenCalledWith(0, 2);
  expect(invite).toHaveBeenCalledTimes(4);
});

test("it ends where the session has ended", async () => {
  const by = means(vi.fn(() => Promise.reject(new Refused(401, "x", "Sign in."))));
  await expect(inviteAll(wishes, by)).rejects.toThrow("Sign in.");
  expect(by.invite).toHaveBeenCalledTimes(1);
});

test("whoever stops it gets no further link", async () => {
  let left = 2;
  const by = { ...means(() => Promise.resolve(link("l"))), stopped: () => left-- === 0 };
  expect(await inviteAll(wishes, by)).toEqual([]);
  expect(by.made).toHaveBeenCalledTimes(2);
});
