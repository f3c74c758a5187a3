import { expect, test } from "vitest";
import { patched } from "./merge-patch";

test("does what the examples of RFC 7396 say", () => {
  expect(patched({ a: "b" }, { a: "c" })).toEqual({ a: "c" });
  expect(patched({ a: "b", b: "c" }, { a: null })).toEqual({ b: "c" });
  expect(patched({ a: ["b"] }, { a: "c" })).toEqual({ a: "c" });
  expect(patched({ a: { b: "c" } }, { a: { b: "d", c: null } })).toEqual({ a: { b: "d" } });
  expect(patched({ a: [{ b: "c" }] }, { a: [1] })).toEqual({ a: [1] });
  expect(patched({ a: "foo" }, "bar")).toBe("bar");
  expect(patched({}, { a: { bb: { ccc: null } } })).toEqual({ a: { bb: {} } });
});

test("leaves what it doesn't name the very same", () => {
  const before = { a: { deep: 1 }, b: { deep: 2 } };
  const after = patched(before, { b: { deep: 3 } }) as typeof before;
  expect(after.a).toBe(before.a);
  expect(after.b).not.toBe(before.b);
  expect(before.b.deep).toBe(2);
});

test("a name that is dear to the language is a name like any other", () => {
  const after = patched({}, JSON.parse('{"__proto__":{"a":1}}') as { a: number });
  expect(Object.keys(after as object)).toEqual(["__proto__"]);
  expect((after as { a?: number }).a).toBeUndefined();
});
