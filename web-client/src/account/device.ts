/** A browser and a system in words, from what the browser says of itself; it may not tell the truth. */
export function deviceOf(agent: string | null): string {
  if (agent === null || agent.trim() === "") return "A device that says nothing of itself";
  const browser = BROWSERS.find(([sign]) => agent.includes(sign))?.[1];
  const system = SYSTEMS.find(([sign]) => agent.includes(sign))?.[1];
  if (browser === undefined) return agent.split(/[\s/]/u)[0]?.slice(0, 40) ?? "A program";
  return system === undefined ? browser : `${browser} on ${system}`;
}

/** Who imitates another stands before it. */
const BROWSERS: readonly (readonly [string, string])[] = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrom", "Chrome"],
  ["CriOS/", "Chrome"],
  ["Safari/", "Safari"],
];
const SYSTEMS: readonly (readonly [string, string])[] = [
  ["Android", "Android"],
  ["iPhone", "an iPhone"],
  ["iPad", "an iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "a Mac"],
  ["CrOS", "a Chromebook"],
  ["Linux", "Linux"],
];
