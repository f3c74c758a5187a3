import { expect, test } from "vitest";
import { byName, joined } from "./people";

const PEOPLE = [
  { by: "Sara", role: null },
  { by: "Noor", role: "note-taker" },
  { by: "Sara", role: "rapporteur" },
  { by: "Sara", role: "auditor" },
  { by: "Ida" },
] as const;

test("somebody with two roles, and with none, is one name to choose", () => {
  expect(byName(PEOPLE)).toEqual([
    { by: "Sara", roles: ["rapporteur", "auditor"] },
    { by: "Noor", roles: ["note-taker"] },
    { by: "Ida", roles: [] },
  ]);
});

test("people are joined without one twice, and nobody goes", () => {
  const known = [{ by: "Amina", role: "auditor" }] as const;
  const both = joined(known, [...PEOPLE, ...PEOPLE]);
  expect(both.map(({ by }) => by)).toEqual(["Amina", "Sara", "Noor", "Sara", "Sara", "Ida"]);
  expect(joined(both, [...PEOPLE, ...known])).toBe(both);
});
