import type { CSSProperties } from "react";
import type { Conference } from "./types";

interface Track {
  /** In rem. */
  readonly least: number;
  readonly most: string;
}
const track = (least: number, most = `${least}rem`): Track => ({ least, most });
const [ACTIVITY, GAP, TAG] = [track(7.1), track(1.4), track(1, "1fr")];
const [SECTION, WORDS] = [track(7.5, "1fr"), track(4)];
/** Roundtable, state, and the activity of the last hour. */
const FIRST = [track(12, "19.5rem"), track(9.5, "13rem"), ACTIVITY];
const FIRST_ALONE = [track(12, "1fr"), track(9.5, "1fr"), ACTIVITY];

/** The tracks that all rows share, and how wide they are together at least. */
export function tracksOf(conference: Conference, bySection: boolean): CSSProperties {
  const tracks = bySection ? sectionTracks(conference) : tagTracks(conference);
  const names = {
    "--tracks": tracks.map(({ least, most }) => `minmax(${least}rem, ${most})`).join(" "),
    "--least": `${tracks.reduce((sum, { least }) => sum + least, 0)}rem`,
  };
  return names as CSSProperties;
}

const sectionTracks = ({ sections }: Conference): readonly Track[] => [
  ...FIRST,
  ...sections.map(() => SECTION),
  WORDS,
];

const tagTracks = ({ sets }: Conference): readonly Track[] =>
  sets.length === 0 ? FIRST_ALONE : [...FIRST, ...sets.flatMap(({ tags }) => [GAP, ...tags.map(() => TAG)])];
