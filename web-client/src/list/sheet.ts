import Papa from "papaparse";

export type Separator = "," | ";" | "\t";
export const SEPARATOR_NAMES: Record<Separator, string> = { ",": "comma", ";": "semicolon", "\t": "tab" };

/** What is said of a cell; `stop` keeps the line from being taken. */
export interface Problem<C> {
  readonly how: "stop" | "warn";
  readonly field: C;
  readonly says: string;
  /** What would put it right, in one step. */
  readonly use?: string;
}
export const stop = <C>(field: C, says: string, use: string | null = null): Problem<C> => ({
  ...{ how: "stop", field, says },
  ...(use === null ? {} : { use }),
});
export const warn = <C>(field: C, says: string): Problem<C> => ({ how: "warn", field, says });
export const stops = (row: { readonly problems: readonly { readonly how: string }[] }): boolean =>
  row.problems.some((p) => p.how === "stop");

/** Which columns a kind of list has. */
export interface Form<C extends string> {
  /** The order where the first line names none. */
  readonly order: readonly C[];
  /** What a column may be called, in small letters and without hyphens. */
  readonly heads: Readonly<Record<C, readonly string[]>>;
  /** The column without which a first line names none. */
  readonly key: C;
}

/** Where a row stands in the text, and its cells: for putting one right. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}
export interface RawRow extends Place {
  /** Of the pasted text, from 1. */
  readonly line: number;
  readonly unclosed: boolean;
}
export interface Sheet<C> {
  readonly separator: Separator;
  /** Whether the first line names the columns. */
  readonly heads: boolean;
  readonly columns: readonly (C | null)[];
}

/** A list as it comes out of any spreadsheet, without its first line where that names the columns. */
export function readSheet<C extends string>(
  text: string,
  form: Form<C>,
): Sheet<C> & { readonly raw: readonly RawRow[] } {
  const separator = separatorOf(text);
  const all = rowsOf(text, separator);
  const named = columnsIn(all[0]?.cells ?? [], form);
  const raw = (named ? all.slice(1) : all).filter((r) => r.cells.some((cell) => cell.trim() !== ""));
  return { separator, heads: named !== null, columns: named ?? form.order, raw };
}

export const cellOf = <C>(cells: readonly string[], columns: readonly (C | null)[], column: C): string =>
  (cells[columns.indexOf(column)] ?? "").replace(/\s+/gu, " ").trim();

/** What is wrong with how a row is written, said of one of its cells. */
export function formFaults<C>(
  raw: RawRow,
  { columns, separator }: Sheet<C>,
  field: C,
): readonly Problem<C>[] {
  const unclosed = raw.unclosed ? [stop(field, "A quotation mark is opened and not closed.")] : [];
  if (!raw.cells.slice(columns.length).some((more) => more.trim() !== "")) return unclosed;
  const says = `There are more columns than expected. Put a text with a ${SEPARATOR_NAMES[separator]} in quotation marks.`;
  return [...unclosed, stop(field, says)];
}

/** The text with one cell put right; all else stays as it was pasted. */
export function withCell<C>(
  text: string,
  { columns, separator }: Sheet<C>,
  row: { readonly at: Place },
  field: C,
  value: string,
): string {
  const { start, end, cells } = row.at;
  const place = columns.indexOf(field);
  if (place < 0) return text;
  const width = Math.max(cells.length, place + 1);
  const next = Array.from({ length: width }, (_, i) => (i === place ? value : (cells[i] ?? "")));
  return text.slice(0, start) + writeRow(next, separator) + text.slice(end);
}

export const writeRow = (cells: readonly string[], delimiter: Separator): string =>
  Papa.unparse([[...cells]], { delimiter });

function rowsOf(text: string, delimiter: Separator): readonly RawRow[] {
  const rows: RawRow[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const source = text.slice(start, meta.cursor);
      const end = start + source.replace(/[\r\n]+$/u, "").length;
      const unclosed = errors.some((e) => e.code === "MissingQuotes");
      rows.push({ line, start, end, cells: data, unclosed });
      line += source.split(/\r\n|\r|\n/u).length - 1;
      start = meta.cursor;
    },
  });
  return rows;
}

/** A tab is never part of a title; between the others, the one that parts the lines into equally many cells. */
function separatorOf(text: string): Separator {
  if (text.includes("\t")) return "\t";
  const bare = text.replace(/"(?:[^"]|"")*"/gu, "");
  const lines = bare.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const counts = (sign: string): number[] => lines.slice(0, 20).map((line) => line.split(sign).length - 1);
  const [semicolons, commas] = [counts(";"), counts(",")];
  const all = (n: readonly number[]): boolean => n.length > 0 && n.every((count) => count > 0);
  if (!all(semicolons)) return ",";
  return all(commas) && Math.min(...commas) > Math.min(...semicolons) ? "," : ";";
}

function columnsIn<C extends string>(
  cells: readonly string[],
  { order, heads, key }: Form<C>,
): readonly (C | null)[] | null {
  const columns = cells.map((cell) => {
    const head = cell.trim().toLowerCase().replace(/[-_]/gu, " ");
    return order.find((column) => heads[column].includes(head)) ?? null;
  });
  const known = columns.filter((c) => c !== null);
  return new Set(known).size >= 2 && known.includes(key) ? columns : null;
}
