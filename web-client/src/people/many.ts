import type { Held } from "../access/types";
import { addressFault, personOf, type Invitee } from "../list/person";
import {
  cellOf,
  formFaults,
  readSheet,
  stop,
  stops,
  warn,
  type Form,
  type Place,
  type Problem,
  type RawRow,
  type Sheet,
} from "../list/sheet";
import type { RoundtableView } from "../home/conferences";
import { ROLE_NAMES } from "../live/presence";
import type { Role } from "../report/types";
import type { House } from "./house";

export type Column = "email" | "role" | "roundtable" | "name";
/** Somebody who is to be invited, and as what. */
export interface Wish {
  readonly to: Invitee;
  readonly held: Held;
}
export interface Row {
  /** Of the pasted text, from 1. */
  readonly line: number;
  /** Whom it is about; null where that isn't understood. */
  readonly to: Invitee | null;
  /** Null where the line can't be taken, or asks for what is there already. */
  readonly wish: Wish | null;
  /** Whether it asks for what is there already. */
  readonly skipped: boolean;
  /** As it was written. */
  readonly written: Readonly<Record<Column, string>>;
  readonly problems: readonly Problem<Column>[];
  readonly at: Place;
}
export interface List extends Sheet<Column> {
  readonly rows: readonly Row[];
}

const FORM: Form<Column> = {
  order: ["email", "role", "roundtable", "name"],
  key: "email",
  heads: {
    email: ["e mail", "email", "mail", "address", "e mail address", "email address"],
    role: ["role", "seat"],
    roundtable: ["roundtable", "code", "table"],
    name: ["name", "person", "full name"],
  },
};
const NAME_LENGTH = 120;

/** A list of people as it comes out of any spreadsheet, held against who is in the house and who is invited. */
export function parsePeople(text: string, house: House): List {
  const { raw, ...sheet } = readSheet(text, FORM);
  const known = seatsIn(house);
  const rows = raw.map((one): Row => {
    const row = readRow(one, sheet, house);
    if (!row.wish) return row;
    const { to, held } = row.wish;
    const seat = keyOf(held, to.email);
    const why = known.get(seat);
    if (why === undefined) {
      known.set(seat, () => `Line ${row.line} asks for the same.`);
      return row;
    }
    return {
      ...row,
      wish: null,
      skipped: true,
      problems: [warn("email", `${why(to.email)} This line is skipped.`)],
    };
  });
  return { ...sheet, rows };
}

export const wishesOf = (list: List): readonly { readonly line: number; readonly wish: Wish }[] =>
  list.rows.flatMap(({ line, wish }) => (wish ? [{ line, wish }] : []));

/** Seats that nobody need be invited to, and why, by the address as it was written: looked up, since a list may be long. */
function seatsIn({ people, pending }: House): Map<string, (email: string) => string> {
  const seats = new Map<string, (email: string) => string>();
  for (const { email, ...held } of pending)
    if (email !== null) seats.set(keyOf(held, email), (asked) => `${asked} is invited to this already.`);
  for (const { email, roles } of people)
    for (const held of roles) seats.set(keyOf(held, email), (asked) => `${asked} has this role already.`);
  return seats;
}

const keyOf = ({ role, conferenceId, reportId }: Held, email: string): string =>
  JSON.stringify([role, conferenceId, reportId, email.toLowerCase()]);

function readRow(raw: RawRow, sheet: Sheet<Column>, { conference }: House): Row {
  const { line, start, end, cells } = raw;
  const cell = (column: Column): string => cellOf(cells, sheet.columns, column);
  const written = {
    ...{ email: cell("email"), role: cell("role"), roundtable: cell("roundtable"), name: cell("name") },
  };
  const person = personOf(written.email);
  const name = written.name === "" ? (person?.name ?? "") : written.name;
  const role = roleOf(written.role);
  const table = conference?.roundtables.find((r) => r.code === written.roundtable);
  const problems: readonly Problem<Column>[] = [
    ...formFaults<Column>(raw, sheet, "email"),
    ...(person ? [] : [emailFault(written.email)]),
    ...(name.length > NAME_LENGTH
      ? [stop<Column>("name", `A name has ${NAME_LENGTH} characters at most.`)]
      : []),
    ...(role ? [] : [roleFault(written.role)]),
    ...(written.roundtable === "" || table ? [] : [tableFault(written.roundtable, conference?.roundtables)]),
    ...(conference && written.roundtable === "" && (role === "rapporteur" || role === "note-taker")
      ? [warn<Column>("roundtable", "Without a roundtable: writes at every one of the conference.")]
      : []),
  ];
  const to = person && { name, email: person.email };
  const whole = { line, to, written, problems, skipped: false, at: { start, end, cells } };
  if (!to || !role || stops(whole)) return { ...whole, wish: null };
  const held = { role, conferenceId: conference?.id ?? null, reportId: table?.reportId ?? null };
  return { ...whole, wish: { to, held } };
}

function emailFault(written: string): Problem<Column> {
  if (written === "") return stop("email", "An e-mail address is needed to know who is meant.");
  const close = written.replace(/^mailto:/iu, "").replace(/\s*@\s*/u, "@");
  return stop("email", addressFault(written), close !== written && personOf(close) ? close : null);
}

const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];
const bare = (words: string): string => words.toLowerCase().replace(/[-_\s]/gu, "");

/** However it is written: `Note taker`, `note-taker`, `NOTETAKER`. */
export function roleOf(written: string): Role | null {
  const asked = bare(written).replace(/^organizer$/u, "organiser");
  return ROLES.find((role) => bare(role) === asked) ?? null;
}

function roleFault(written: string): Problem<Column> {
  const names = ROLES.map((role) => ROLE_NAMES[role].toLowerCase());
  const all = `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
  const says = written === "" ? `A role is needed: ${all}.` : `There is no such role. Write ${all}.`;
  const close = written === "" ? undefined : ROLES.find((role) => isClose(bare(written), bare(role)));
  return stop("role", says, close ? ROLE_NAMES[close] : null);
}

/** Whether two words share their beginning and their end, and all but two letters at most between them. */
function isClose(a: string, b: string): boolean {
  let [front, back] = [0, 0];
  while (front < a.length && a[front] === b[front]) front++;
  while (back < a.length && a.at(-1 - back) === b.at(-1 - back)) back++;
  return front + back >= Math.max(a.length, b.length) - 2;
}

function tableFault(written: string, tables: readonly RoundtableView[] | undefined): Problem<Column> {
  if (!tables)
    return stop("roundtable", "Whom to seat at a roundtable is said on the people page of its conference.");
  const close = tables.find((r) => written.replace(",", ".").split(" ").includes(r.code));
  return stop("roundtable", `The conference has no roundtable ${written}.`, close?.code ?? null);
}
