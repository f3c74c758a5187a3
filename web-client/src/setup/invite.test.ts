import { expect, test } from "vitest";
import type { RoundtableView } from "../home/conferences";
import { seatsOf, uninvited, type Pending } from "./invite";
import { parseList } from "./list";

const table = (reportId: string, code: string): RoundtableView => ({
  ...{ reportId, code, title: code, place: "", status: "draft", finalSections: 0, sections: 6 },
});
const list = parseList(
  "1.1,A,r1@m.example,n1@m.example\n1.2,B,Sara <r2@m.example>,\n9,Not made,x@m.example,",
);
const seats = seatsOf("c1", list, [table("r1", "1.1"), table("r2", "1.2")], "Ines <ines@m.example>");

test("the list and the chair are offered seats, at roundtables that were made", () => {
  expect(seats.map((s) => [s.role, s.reportId, s.email, s.name])).toEqual([
    ["rapporteur", "r1", "r1@m.example", ""],
    ["note-taker", "r1", "n1@m.example", ""],
    ["rapporteur", "r2", "r2@m.example", "Sara"],
    ["chair", null, "ines@m.example", "Ines"],
  ]);
});

test("nobody is invited twice to a seat, nor to one that they have", () => {
  const held = { role: "rapporteur", conferenceId: "c1", reportId: "r1" } as const;
  const pending: Pending = {
    ...held,
    ...{ id: "i", email: "R1@m.example", name: null, invitedAt: "", expiresAt: "", sent: false },
  };
  const chair = {
    email: "ines@m.example",
    roles: [{ role: "chair", conferenceId: "c1", reportId: null } as const],
  };
  expect(uninvited(seats, [pending], [chair]).map((s) => s.email)).toEqual(["n1@m.example", "r2@m.example"]);
  expect(uninvited(seats, [{ ...pending, reportId: "r2" }], [])).toHaveLength(4);
});
