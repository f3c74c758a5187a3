import { KINDS, type Entry, type Kind } from "./types";

/** Which changes are looked at; what is null, or empty, leaves out nothing. */
export interface Filter {
  readonly by: string | null;
  readonly section: string | null;
  readonly kinds: readonly Kind[];
  readonly item: string | null;
  /** Moments as in ISO 8601. */
  readonly since: string | null;
  readonly until: string | null;
  readonly text: string;
}

export const EVERYTHING: Filter = {
  ...{ by: null, section: null, kinds: [], item: null, since: null, until: null, text: "" },
};

const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

/** Reads the filter from an address; whatever it doesn't know it leaves out. */
export function filterIn(search: string): Filter {
  const asked = new URLSearchParams(search);
  const moment = (name: string): string | null => {
    const given = asked.get(name);
    return given !== null && !Number.isNaN(Date.parse(given)) ? given : null;
  };
  return {
    by: asked.get("by"),
    section: asked.get("section"),
    kinds: asked.getAll("kind").filter(isKind),
    item: asked.get("item"),
    since: moment("since"),
    until: moment("until"),
    text: asked.get("text") ?? "",
  };
}

const OURS = ["by", "section", "kind", "item", "since", "until", "text"];

/** The address's search with another filter in it; everything else there stays. */
export function searchWith(search: string, filter: Filter): string {
  const next = new URLSearchParams(search);
  for (const name of OURS) next.delete(name);
  for (const [name, value] of paramsOf(filter)) next.append(name, value);
  return next.toString();
}

/** What a filter is called where the server is asked. */
export function paramsOf(filter: Filter): readonly (readonly [string, string])[] {
  const single = (["by", "section", "item", "since", "until"] as const).flatMap((name) => {
    const value = filter[name];
    return value === null ? [] : [[name, value] as const];
  });
  const kinds = filter.kinds.map((kind) => ["kind", kind] as const);
  const text = filter.text.trim() === "" ? [] : [["text", filter.text.trim()] as const];
  return [...single, ...kinds, ...text];
}

export const isEverything = (filter: Filter): boolean => paramsOf(filter).length === 0;

/** Whether an entry that comes live belongs to what is looked at: as the server answers. */
export function matches(entry: Entry, filter: Filter): boolean {
  const { by, section, kinds, item, since, until, text } = filter;
  return (
    (by === null || entry.by === by) &&
    (section === null || entry.section === section || entry.toSection === section) &&
    (kinds.length === 0 || kinds.includes(entry.kind)) &&
    (item === null || entry.itemId === item) &&
    (since === null || Date.parse(entry.until) >= Date.parse(since)) &&
    (until === null || Date.parse(entry.at) <= Date.parse(until)) &&
    holds(entry, text)
  );
}

function holds(entry: Entry, text: string): boolean {
  const words = text.trim().toLocaleLowerCase();
  if (words === "") return true;
  return [entry.before, entry.after, entry.note].some((t) => t?.toLocaleLowerCase().includes(words));
}
