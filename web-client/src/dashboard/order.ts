import { finalIn, isOn, lastHour, needOf, wordsIn, writingNow } from "./figures";
import type { Table } from "./types";

export const ORDERS = [
  { id: "code", name: "Number" },
  { id: "changed", name: "Last change" },
  { id: "final", name: "Sections final" },
  { id: "words", name: "Words" },
  { id: "activity", name: "Activity" },
] as const;
export const FILTERS = [
  { id: "all", name: "All roundtables" },
  { id: "need", name: "Late, quiet or waiting" },
  { id: "writing", name: "Being written now" },
  { id: "comments", name: "With open comments" },
  { id: "names", name: "With names to look at" },
  { id: "draft", name: "Not submitted" },
  { id: "submitted", name: "Submitted" },
] as const;
export type Order = (typeof ORDERS)[number]["id"];
export type Filter = (typeof FILTERS)[number]["id"];

/** What is shown, and how: as it stands behind the question mark of the address. */
export interface View {
  readonly order: Order;
  readonly filter: Filter;
  readonly find: string;
  readonly show: "coverage" | "sections";
}

export function viewIn(search: string): View {
  const asked = new URLSearchParams(search);
  const known = <T extends string>(options: readonly { readonly id: T }[], name: string, usual: T): T =>
    options.find(({ id }) => id === asked.get(name))?.id ?? usual;
  return {
    order: known(ORDERS, "sort", "code"),
    filter: known(FILTERS, "only", "all"),
    find: (asked.get("find") ?? "").slice(0, 100),
    show: asked.get("show") === "sections" ? "sections" : "coverage",
  };
}

/** The search for a view, with whatever else stands in the one before. */
export function searchFor(view: View, before: string): string {
  const search = new URLSearchParams(before);
  const put = (name: string, value: string, usual: string): void => {
    if (value === usual) search.delete(name);
    else search.set(name, value);
  };
  put("sort", view.order, "code");
  put("only", view.filter, "all");
  put("find", view.find, "");
  put("show", view.show, "coverage");
  return search.toString();
}

const NATURAL = new Intl.Collator("en", { numeric: true });

/** The roundtables that a view shows, in its order. */
export function arranged(
  tables: readonly Table[],
  view: View,
  closingAt: string | undefined,
  now: number,
): readonly Table[] {
  const on = isOn(tables, now);
  return tables
    .filter((table) => isShown(table, view, on, closingAt, now))
    .toSorted(
      (a, b) =>
        rank(b, view.order, now) - rank(a, view.order, now) ||
        NATURAL.compare(a.roundtable.code, b.roundtable.code),
    );
}

/** The highest comes first; by number all are alike. */
function rank({ figures }: Table, order: Order, now: number): number {
  switch (order) {
    case "code":
      return 0;
    case "changed":
      return figures?.changedAt === undefined ? 0 : new Date(figures.changedAt).getTime();
    case "final":
      return figures === null ? -1 : figures.status === "submitted" ? Infinity : finalIn(figures);
    case "words":
      return wordsIn(figures);
    case "activity":
      return lastHour([figures], Math.floor(now / 60_000)).reduce((sum, n) => sum + n, 0);
  }
}

function isShown(
  { roundtable, figures }: Table,
  { filter, find }: View,
  on: boolean,
  closingAt: string | undefined,
  now: number,
): boolean {
  const words = `${roundtable.code} ${roundtable.title}`.toLocaleLowerCase();
  if (!words.includes(find.trim().toLocaleLowerCase())) return false;
  switch (filter) {
    case "all":
      return true;
    case "need":
      return needOf(figures, on, closingAt, now) !== null;
    case "writing":
      return figures !== null && writingNow(figures, now).length > 0;
    case "comments":
      return (figures?.comments ?? 0) > 0;
    case "names":
      return (figures?.findings ?? 0) > 0;
    case "draft":
      return figures?.status !== "submitted";
    case "submitted":
      return figures?.status === "submitted";
  }
}
