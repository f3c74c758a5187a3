import type { ItemKind } from "./types";

const NAMES: Record<ItemKind, string> = {
  bullet: "Bullet",
  heading: "Heading",
  paragraph: "Paragraph",
  quote: "Quote",
};
export const kindName = (kind: ItemKind): string => NAMES[kind];
