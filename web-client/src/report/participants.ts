import { LONGEST_PART } from "./rule";
import type { Person } from "./types";

/** The most that a list takes; the server refuses more. */
export const MOST_PARTICIPANTS = 500;

/** A line that is not understood; `line` counts from 1. */
export interface Fault {
  readonly line: number;
  readonly what: string;
}
export interface ParsedList {
  readonly people: readonly Person[];
  readonly faults: readonly Fault[];
}

/**
 * One participant a line, `Name, Affiliation`: a tab parts the two, else a semicolon, else the first comma, so that a
 * table's columns can be pasted as they are and an affiliation may hold commas. Who stands there twice counts once.
 */
export function parseParticipants(text: string): ParsedList {
  const people = new Map<string, Person>();
  const faults: Fault[] = [];
  text.split(/\r\n|[\n\r\u2028]/u).forEach((written, i) => {
    if (written.trim() === "") return;
    const person = personIn(written);
    const what = faultOf(person);
    if (what !== null) faults.push({ line: i + 1, what });
    else people.set(`${person.name}\n${person.affiliation}`, person);
  });
  if (people.size > MOST_PARTICIPANTS)
    faults.push({
      line: MOST_PARTICIPANTS + 1,
      what: `A list takes ${MOST_PARTICIPANTS} participants at most.`,
    });
  return { people: [...people.values()], faults };
}

/** The list as it is written: the way back. */
export const writeParticipants = (people: readonly Person[]): string =>
  people
    .map(({ name, affiliation }) => (/[,;]/u.test(name) ? `${name}\t` : `${name}, `) + affiliation)
    .join("\n");

function personIn(line: string): Person {
  const sign = ["\t", ";", ","].find((s) => line.includes(s));
  const at = sign === undefined ? line.length : line.indexOf(sign);
  return { name: tidy(line.slice(0, at)), affiliation: tidy(line.slice(at + 1)) };
}

const tidy = (text: string): string => text.replace(/\s+/gu, " ").trim();

function faultOf({ name, affiliation }: Person): string | null {
  if (!/\p{L}/u.test(name)) return "There is no name.";
  const longer = [name, affiliation].some((part) => part.length > LONGEST_PART);
  return longer ? `A name or affiliation has ${LONGEST_PART} characters at most.` : null;
}
