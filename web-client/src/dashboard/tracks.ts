import type { CSSProperties } from "react";
import type { Conference } from "./types";

/** Roundtable, state, and the activity of the last hour. */
const FIRST = "minmax(12rem, 19.5rem) minmax(9.5rem, 13rem) 7.1rem";
const FIRST_ALONE = "minmax(12rem, 1fr) minmax(9.5rem, 1fr) 7.1rem";
/** In rem. */
const [FIRST_LEAST, SECTION, WORDS, LEAST] = [28.6, 7.5, 4, 72];

/** The tracks that all rows share, and how wide they are at least. */
export function tracksOf({ sections, sets }: Conference, bySection: boolean): CSSProperties {
  if (bySection) {
    const least = Math.max(LEAST, FIRST_LEAST + sections.length * SECTION + WORDS);
    return named(`${FIRST} repeat(${sections.length}, minmax(${SECTION}rem, 1fr)) ${WORDS}rem`, least);
  }
  if (sets.length === 0) return named(FIRST_ALONE, FIRST_LEAST);
  const columns = sets.map(({ tags }) => `1.4rem repeat(${tags.length}, minmax(1rem, 1fr))`);
  const least = sets.reduce((sum, { tags }) => sum + 1.4 + tags.length, FIRST_LEAST);
  return named([FIRST, ...columns].join(" "), Math.max(LEAST, least));
}

const named = (tracks: string, least: number): CSSProperties =>
  ({ "--tracks": tracks, "--least": `${least}rem` }) as CSSProperties;
