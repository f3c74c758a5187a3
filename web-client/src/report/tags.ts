import type { Tag } from "./types";

const GCM = [
  "data",
  "drivers",
  "information",
  "legal identity",
  "regular pathways",
  "fair recruitment",
  "vulnerabilities",
  "saving lives",
  "smuggling",
  "trafficking",
  "borders",
  "certainty",
  "detention",
  "consular protection",
  "basic services",
  "inclusion",
  "discrimination",
  "skills",
  "diaspora",
  "remittances",
  "return",
  "social security",
  "cooperation",
];
const SDG = [
  "poverty",
  "hunger",
  "health",
  "education",
  "gender equality",
  "water",
  "energy",
  "decent work",
  "industry",
  "inequalities",
  "cities",
  "consumption",
  "climate",
  "life below water",
  "life on land",
  "institutions",
  "partnerships",
];

/** What can be chosen from: the Compact's objectives 1 to 23 and the goals 1 to 17, each with a word on it. */
export const CHOICES: readonly (Tag & { readonly word: string })[] = [
  ...GCM.map((word, i) => ({ scheme: "gcm" as const, value: String(i + 1), word })),
  ...SDG.map((word, i) => ({ scheme: "sdg" as const, value: String(i + 1), word })),
];

/** The bold part and the word behind it, such as `GCM 23` and `cooperation`. */
export function label(tag: Tag): { readonly code: string; readonly word: string } {
  if (tag.scheme === "free") return { code: tag.value, word: "" };
  const words = tag.scheme === "gcm" ? GCM : SDG;
  return { code: `${tag.scheme.toUpperCase()} ${tag.value}`, word: words[Number(tag.value) - 1] ?? "" };
}

export const keyOf = (tag: Tag): string => `${tag.scheme}:${tag.value}`;
