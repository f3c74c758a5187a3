import { afterEach, expect, test, vi } from "vitest";
import { Refused, Unreachable } from "../http/request";
import { deadLink, fieldOf } from "./link";
import { dropToken, takeToken, token } from "./token";

afterEach(() => {
  vi.unstubAllGlobals();
  dropToken();
});

test("the token leaves the address as soon as it is read, and only where one joins", () => {
  const shown: string[] = [];
  vi.stubGlobal("history", { replaceState: (_: unknown, __: string, to: string) => shown.push(to) });
  vi.stubGlobal("location", { pathname: "/privacy", hash: "#part" });
  takeToken();
  expect(token()).toBeNull();
  vi.stubGlobal("location", { pathname: "/join", hash: "#secret" });
  takeToken();
  expect(token()).toBe("secret");
  expect(shown).toEqual(["/join"]);
});

test("a link that leads nowhere says what to do", () => {
  for (const code of ["link-used", "link-expired", "link-unknown"])
    expect(deadLink(new Refused(410, code, "")).says).toMatch(/fresh|copy it in full/);
  expect(deadLink(new Unreachable("No connection."))).toMatchObject({ says: "No connection.", again: true });
});

test("a refusal is told beside its field", () => {
  expect(fieldOf(new Refused(409, "name-taken", ""))).toBe("name");
  expect(fieldOf(new Refused(400, "password-common", ""))).toBe("password");
  expect(fieldOf(new Refused(410, "link-used", ""))).toBeNull();
});
