import type { Conference } from "../dashboard/types";
import { found, wordsOf } from "./find";
import type { Gathered, Point, TableSection } from "./types";

export const STATES = [
  { id: "all", name: "Any state" },
  { id: "final", name: "Final sections" },
  { id: "open", name: "Still being written" },
  { id: "submitted", name: "Submitted reports" },
] as const;
export type State = (typeof STATES)[number]["id"];

/** What is shown, and how: as it stands behind the question mark of the address. */
export interface View {
  readonly section: string;
  /** A report's id; empty for all. */
  readonly table: string;
  /** `set:value`; empty for any. */
  readonly tag: string;
  readonly state: State;
  readonly find: string;
  readonly order: "table" | "echo";
}

/** The first section where the address names none that there is. */
export function viewIn(search: string, sections: Conference["sections"]): View {
  const asked = new URLSearchParams(search);
  const section = asked.get("section");
  return {
    section: sections.find(({ key }) => key === section)?.key ?? sections[0]?.key ?? "",
    table: asked.get("table") ?? "",
    tag: asked.get("tag") ?? "",
    state: STATES.find(({ id }) => id === asked.get("state"))?.id ?? "all",
    find: (asked.get("find") ?? "").slice(0, 100),
    order: asked.get("order") === "echo" ? "echo" : "table",
  };
}

export function searchFor(view: View): string {
  const search = new URLSearchParams({ section: view.section });
  for (const name of ["table", "tag", "find"] as const) if (view[name] !== "") search.set(name, view[name]);
  if (view.state !== "all") search.set("state", view.state);
  if (view.order !== "table") search.set("order", view.order);
  return search.toString();
}

/** A point that is shown: with the places of what was looked for, and the tables at which it came up, too. */
export interface Shown {
  readonly table: TableSection;
  readonly point: Point;
  readonly marks: readonly (readonly [number, number])[];
  readonly echoes: readonly Echo[];
}
export interface Echo {
  readonly reportId: string;
  readonly itemId: string;
  readonly code: string;
}

/** The points that a view shows, in the order of the roundtables, or those first that came up at the most tables. */
export function shownIn(gathered: Gathered, conference: Conference, view: View): readonly Shown[] {
  const words = wordsOf(view.find);
  const codes = new Map(conference.roundtables.map((r) => [r.reportId, r.code]));
  const shown = conference.roundtables
    .map(({ reportId }) => gathered.reports.get(reportId))
    .filter((table) => table !== undefined)
    .filter((table) => (view.table === "" || table.reportId === view.table) && isIn(table, view.state))
    .flatMap((table) =>
      table.points.flatMap((point) => {
        const marks = hasTag(point, view.tag) ? found(point.text, words) : null;
        return marks === null
          ? []
          : [{ table, point, marks, echoes: echoesOf(gathered, codes, table, point) }];
      }),
    );
  return view.order === "echo" ? shown.toSorted((a, b) => tables(b) - tables(a)) : shown;
}

const tables = ({ echoes }: Shown): number => echoes.length;

function isIn(table: TableSection, state: State): boolean {
  if (state === "final") return table.finalised;
  if (state === "open") return !table.finalised && table.status === "draft";
  return state === "all" || table.status === "submitted";
}

const hasTag = ({ tags }: Point, wanted: string): boolean =>
  wanted === "" || tags.some(({ scheme, value }) => `${scheme}:${value}` === wanted);

/** One for each other table: the first point there. */
function echoesOf(
  { echoes }: Gathered,
  codes: ReadonlyMap<string, string>,
  table: TableSection,
  point: Point,
): readonly Echo[] {
  const byReport = new Map<string, Echo>();
  for (const place of echoes[`${table.reportId}/${point.itemId}`] ?? []) {
    const slash = place.indexOf("/");
    const [reportId, itemId] = [place.slice(0, slash), place.slice(slash + 1)];
    const code = codes.get(reportId);
    if (code !== undefined && !byReport.has(reportId)) byReport.set(reportId, { reportId, itemId, code });
  }
  return [...byReport.values()];
}
