import { expect, test } from "vitest";
import { wordsFor } from "./device";

test("each error of the browser has words of its own, and any other those of a device that gave nothing", () => {
  expect(wordsFor("InvalidStateError")).toMatch(/already/);
  expect(wordsFor("NotSupportedError")).toMatch(/fingerprint/);
  expect(wordsFor("ConstraintError")).toMatch(/fingerprint/);
  expect(wordsFor("SecurityError")).toMatch(/address/);
  expect(wordsFor("NotAllowedError")).toMatch(/took too long/);
  expect(wordsFor("AbortError")).toBe(wordsFor("NotAllowedError"));
});
