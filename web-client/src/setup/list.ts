import { addressFault, personOf, type Invitee } from "../list/person";
import {
  cellOf,
  formFaults,
  readSheet,
  stop,
  warn,
  writeRow,
  type Form,
  type Place,
  type RawRow,
  type Sheet,
  type Problem as ProblemOf,
} from "../list/sheet";
import { CODE_LENGTH, MOST_ROUNDTABLES, NAME_LENGTH } from "./limits";

export type Column = "code" | "title" | "rapporteur" | "noteTaker" | "date" | "place";
type Problem = ProblemOf<Column>;
export interface Row {
  /** Of the pasted text, from 1. */
  readonly line: number;
  readonly code: string;
  readonly title: string;
  readonly rapporteur: Invitee | null;
  readonly noteTaker: Invitee | null;
  readonly date: string | null;
  readonly place: string;
  /** As it was written, for what isn't understood. */
  readonly written: Readonly<Partial<Record<Column, string>>>;
  readonly problems: readonly Problem[];
  readonly at: Place;
}
export interface List extends Sheet<Column> {
  readonly rows: readonly Row[];
}

const ORDER: readonly Column[] = ["code", "title", "rapporteur", "noteTaker", "date", "place"];
const FORM: Form<Column> = {
  order: ORDER,
  key: "code",
  heads: {
    code: ["code", "number", "no", "nr", "roundtable"],
    title: ["title", "topic", "theme", "subject", "name"],
    rapporteur: ["rapporteur", "rapporteurs"],
    noteTaker: ["note taker", "notetaker", "notes"],
    date: ["date", "day"],
    place: ["place", "room", "venue"],
  },
};

/** A list as it comes out of any spreadsheet. `taken` are codes that the conference has already. */
export function parseList(text: string, taken: readonly string[] = []): List {
  const { raw, ...sheet } = readSheet(text, FORM);
  const codes = new Set([...taken, ...raw.map((row) => cellOf(row.cells, sheet.columns, "code"))]);
  const seen = new Map<string, number>();
  return {
    ...sheet,
    rows: raw.map((row) => {
      const read = readRow(row, sheet);
      const first = seen.get(read.code);
      const clash = taken.includes(read.code)
        ? `The conference has a roundtable ${read.code} already.`
        : first !== undefined
          ? `The code ${read.code} is taken by line ${first}.`
          : null;
      if (read.code !== "" && first === undefined) seen.set(read.code, read.line);
      if (read.code === "" || clash === null) return read;
      const use = nextFree(read.code, codes);
      const says = use === null ? clash : `${clash} Did you mean ${use}?`;
      return { ...read, problems: [stop<Column>("code", says, use), ...read.problems] };
    }),
  };
}

/** The text with one more roundtable, in the columns that it has. */
export function withRow(text: string, list: List, values: Readonly<Partial<Record<Column, string>>>): string {
  const columns = list.rows.length === 0 && !list.heads ? ORDER.slice(0, 4) : list.columns;
  const used = columns.slice(0, 4);
  const line = writeRow(
    used.map((column) => (column ? (values[column] ?? "") : "")),
    list.separator,
  );
  return text === "" || text.endsWith("\n") ? `${text}${line}\n` : `${text}\n${line}\n`;
}

function readRow(raw: RawRow, sheet: Sheet<Column>): Row {
  const { line, start, end, cells } = raw;
  const cell = (column: Column): string => cellOf(cells, sheet.columns, column);
  const [code, title, place, date] = [cell("code"), cell("title"), cell("place"), cell("date")];
  const [rapporteur, noteTaker] = [personOf(cell("rapporteur")), personOf(cell("noteTaker"))];
  const written = { rapporteur: cell("rapporteur"), noteTaker: cell("noteTaker"), date };
  const day = dayOf(date);
  const problems: readonly Problem[] = [
    ...formFaults<Column>(raw, sheet, "title"),
    ...codeProblems(code),
    ...titleProblems(title),
    ...(date !== "" && day === null ? [stop<Column>("date", "Write the day as 2026-12-06.")] : []),
    ...personProblems("rapporteur", written.rapporteur, rapporteur),
    ...personProblems("noteTaker", written.noteTaker, noteTaker),
    ...(rapporteur && rapporteur.email === noteTaker?.email
      ? [warn<Column>("noteTaker", "The rapporteur and the note taker are the same person.")]
      : []),
  ];
  return {
    ...{ line, code, title, rapporteur, noteTaker, date: day, place, written, problems },
    at: { start, end, cells },
  };
}

function codeProblems(code: string): readonly Problem[] {
  if (code === "") return [stop("code", "The roundtable needs a code, such as 3.1.")];
  return code.length > CODE_LENGTH ? [stop("code", `A code has ${CODE_LENGTH} characters at most.`)] : [];
}

function titleProblems(title: string): readonly Problem[] {
  if (title === "") return [stop("title", "The roundtable needs a title.")];
  return title.length > NAME_LENGTH ? [stop("title", `A title has ${NAME_LENGTH} characters at most.`)] : [];
}

function personProblems(
  field: "rapporteur" | "noteTaker",
  written: string,
  person: Invitee | null,
): Problem[] {
  if (written === "") {
    const who = field === "rapporteur" ? "rapporteur" : "note taker";
    return [warn(field, `No ${who} yet. You can invite one later.`)];
  }
  if (person) return [];
  return [stop(field, addressFault(written))];
}

/** Days as 2026-12-06; null for anything else. */
function dayOf(written: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(written)) return null;
  const at = new Date(`${written}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}

/** The next code behind one that is taken: 3.2 for 3.1. Null where it doesn't end in a number, or none is near. */
function nextFree(code: string, taken: ReadonlySet<string>): string | null {
  const [, stem, last] = /^(.*?)(\d{1,6})$/u.exec(code) ?? [];
  if (stem === undefined || last === undefined) return null;
  const end = Number(last) + MOST_ROUNDTABLES;
  for (let n = Number(last) + 1; n <= end; n++) if (!taken.has(`${stem}${n}`)) return `${stem}${n}`;
  return null;
}
