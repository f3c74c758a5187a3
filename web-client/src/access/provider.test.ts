import { expect, test } from "vitest";
import { providerStart, refusalIn } from "./provider";

test("why somebody was not let in is told in words of ours, whatever the address says", () => {
  expect(refusalIn("")).toBeNull();
  expect(refusalIn("?refused=invitation-needed")).toContain("no seat here yet");
  expect(refusalIn("?refused=Call+0900+123")).toBe(
    "Signing in by the identity provider did not work. Please try again.",
  );
  expect(refusalIn("?refused=__proto__")).toBe(
    "Signing in by the identity provider did not work. Please try again.",
  );
});

test("the page that was asked for is named whole", () => {
  expect(providerStart("/reports/r1?x=1")).toBe("/api/oidc/start?to=%2Freports%2Fr1%3Fx%3D1");
});
