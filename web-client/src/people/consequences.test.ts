import { expect, test } from "vitest";
import type { Held } from "../access/types";
import { consequenceOf, reaches } from "./consequences";

const held = (
  role: Held["role"],
  conferenceId: string | null = null,
  reportId: string | null = null,
): Held => ({ role, conferenceId, reportId });

test("a role reaches into all that is narrower, and no further", () => {
  const report = held("rapporteur", "c", "r");
  expect(
    [held("reader"), held("reader", "c"), held("reader", "c", "r")].every((h) => reaches(h, report)),
  ).toBe(true);
  expect([held("reader", "d"), held("reader", "c", "s")].some((h) => reaches(h, report))).toBe(false);
});

test("who loses a role is told what is left", () => {
  const report = held("rapporteur", "c", "r");
  expect(consequenceOf("Sara", report, [], false)).toMatch(
    /^Sara can no longer write.*They see nothing of it any more/,
  );
  expect(consequenceOf("Sara", report, [held("chair", "c")], true)).toMatch(
    /^You can.*your other roles allow stays/,
  );
});
