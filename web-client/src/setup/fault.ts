import { GUIDANCE_LENGTH } from "./limits";

/** What is wrong with a template, and where. */
export interface Fault {
  /** Such as `sections[2].kinds`; empty for the whole. */
  readonly at: string;
  readonly says: string;
}

/** Of a text that has to be there. */
export function textFaults(value: unknown, at: string, missing: string, most: number): readonly Fault[] {
  if (typeof value !== "string" || value.trim() === "") return [{ at, says: missing }];
  return value.length > most ? [{ at, says: `This has ${most} characters at most.` }] : [];
}

export function guidanceFaults(value: unknown, at: string): readonly Fault[] {
  if (typeof value !== "string") return [{ at, says: "Guidance is a text; it may be empty." }];
  return value.length > GUIDANCE_LENGTH
    ? [{ at, says: `Guidance has ${GUIDANCE_LENGTH} characters at most.` }]
    : [];
}

export const unknownIn = (json: object, known: readonly string[], at: string): Fault[] =>
  Object.keys(json)
    .filter((name) => !known.includes(name))
    .map((name) => ({ at: `${at}${name}`, says: `There is no “${name}” in a template.` }));

export const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json);
