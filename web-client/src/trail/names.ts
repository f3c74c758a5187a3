import { kindName } from "../report/kinds";
import type { ItemView } from "../report/types";
import type { Numbers } from "./sentences";
import type { Entry } from "./types";

/** What an item is called in a sentence: by its number where it has one, else by what it is. */
export function nameOfItem({ itemId, itemKind }: Entry, { paragraphs }: Numbers): string {
  const number = itemId == null ? undefined : paragraphs.get(itemId);
  if (number !== undefined) return `paragraph ${number}`;
  return itemKind == null ? "the item" : `the ${kindName(itemKind).toLowerCase()}`;
}

export function nameOf({ id, kind }: ItemView, { paragraphs }: Numbers): string {
  const number = paragraphs.get(id);
  return number === undefined ? `the ${kindName(kind).toLowerCase()}` : `paragraph ${number}`;
}
