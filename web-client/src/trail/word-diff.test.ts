import { describe, expect, test } from "vitest";
import { coloursOf, shares, writtenBy } from "./blame";
import { excerpt, wordDiff, type Piece } from "./word-diff";

const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === "ins" ? `[+${text}]` : kind === "del" ? `[-${text}]` : text))
    .join("");
const side = (pieces: readonly Piece[], not: Piece["kind"]): string =>
  pieces
    .filter((p) => p.kind !== not)
    .map((p) => p.text)
    .join("");

describe("the word diff", () => {
  test("reads as a person would mark it", () => {
    const before = "Climate finance reaches local authorities late, or not at all.";
    const after =
      "Climate finance promised for preparedness reaches local authorities late, or in forms that they cannot draw on.";
    expect(shown(wordDiff(before, after))).toBe(
      "Climate finance [+promised for preparedness ]reaches local authorities late, or [-not at all][+in forms that they cannot draw on].",
    );
  });

  test("finds words where no spaces part them", () => {
    expect(shown(wordDiff("我们讨论了气候变化", "我们讨论了人口变化"))).toBe("我们讨论了[-气候][+人口]变化");
    expect(shown(wordDiff("بيانات الهجرة", "بيانات اللجوء"))).toBe("بيانات [-الهجرة][+اللجوء]");
  });

  test("has nothing to say of nothing", () => {
    expect(wordDiff("", "")).toEqual([]);
    expect(wordDiff("same", "same")).toEqual([{ kind: "same", text: "same" }]);
  });

  test("holds both texts to the letter, however unlike they are", () => {
    const seed = 31;
    let state = seed;
    const random = (n: number): number => (state = (state * 48271) % 2147483647) % n;
    const words = ["a", "b ", " ", "\n", "c, ", "é", "👩‍👩‍👧", "气候", "not ", "  "];
    const text = (): string => Array.from({ length: random(40) }, () => words[random(words.length)]).join("");
    for (let round = 0; round < 2000; round++) {
      const [before, after] = [text(), text()];
      const pieces = wordDiff(before, after);
      expect([side(pieces, "ins"), side(pieces, "del")], `seed ${seed}, round ${round}`).toEqual([
        before,
        after,
      ]);
    }
  });

  test("shortens what did not change, and never what is short", () => {
    const pieces = wordDiff(
      `${"before ".repeat(40)}old ${"after ".repeat(40)}`,
      `${"before ".repeat(40)}new ${"after ".repeat(40)}`,
    );
    const short = excerpt(pieces);
    expect(shown(short)).toMatch(/^… (before )+\[-old\]\[\+new\]( after)+ …$/u);
    expect(shown(short).length).toBeLessThan(180);
    expect(excerpt([{ kind: "del", text: "x ".repeat(4000) }])[0]?.text.length).toBeLessThan(330);
    expect(excerpt(wordDiff("one two", "one three"))).toEqual(wordDiff("one two", "one three"));
  });

  test("gives up on texts that have nothing in common, and still shows both", () => {
    const [before, after] = ["x", "y"].map((w) =>
      Array.from({ length: 2000 }, (_, i) => `${w}${i}`).join(" "),
    ) as [string, string];
    expect(wordDiff(before, after)).toEqual([
      { kind: "del", text: before },
      { kind: "ins", text: after },
    ]);
  });
});

describe("who wrote which words", () => {
  const people = [
    { by: "Sara", role: "rapporteur" },
    { by: "Amina", role: "rapporteur" },
    { by: "Noor", role: "note-taker" },
    { by: "Gone", role: null },
    { by: "Fifth", role: "chair" },
  ] as const;
  const blame = {
    version: 3,
    people,
    items: [
      {
        itemId: "i",
        runs: [
          [3, 0],
          [2, 2],
        ] as const,
      },
    ],
  };

  test("gives each a colour: their role's, or one that is free", () => {
    expect([...coloursOf(people).values()]).toEqual(["p1", "p2", "p3", "p4", "p3"]);
    expect(coloursOf(people.slice(2)).get("Noor")).toBe("p2");
  });

  test("cuts a text where another hand begins", () => {
    const written = writtenBy("abcde", blame, "i");
    expect(written).toEqual([
      { text: "abc", by: "Sara" },
      { text: "de", by: "Noor" },
    ]);
    expect(shares(written)).toEqual([
      { by: "Sara", share: 60 },
      { by: "Noor", share: 40 },
    ]);
  });

  test("names nobody where the runs belong to another text", () => {
    expect(writtenBy("abcdef", blame, "i")).toEqual([{ text: "abcdef", by: null }]);
    expect(writtenBy("abc", blame, "j")).toEqual([{ text: "abc", by: null }]);
    expect(writtenBy("", null, "i")).toEqual([]);
  });
});
