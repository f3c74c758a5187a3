import { expect, test } from "vitest";
import { found, wordsOf } from "./find";

const marked = (text: string, query: string): string | null => {
  const ranges = found(text, wordsOf(query));
  const mark = (all: string, [from, to]: readonly [number, number]): string =>
    `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`;
  return ranges?.reduceRight(mark, text) ?? null;
};

test.each([
  ["Fees fall on Workers", "work", "Fees fall on [Work]ers"],
  ["Les autorités locales", "autorites", "Les [autorités] locales"],
  ["Les autorite\u0301s locales", "AUTORITÉS", "Les [autorite\u0301s] locales"],
  ["late, later, latest", "late", "[late], [late]r, [late]st"],
  ["aaa", "aa a", "[aaa]"],
  ["الهِجرة", "الهجرة", "[الهِجرة]"],
  ["数据难以比较", "难以", "数据[难以]比较"],
  ["ﬁnance 𝐛𝐨𝐥𝐝", "finance bold", "[ﬁnance] [𝐛𝐨𝐥𝐝]"],
  ["whatever", "", "whatever"],
])("%s by %s", (text, query, says) => expect(marked(text, query)).toBe(says));

test("each of the words has to be there", () => {
  expect(marked("Fees fall on workers", "fees borders")).toBeNull();
  expect(marked("Fees fall on workers", "workers fees")).toBe("[Fees] fall on [workers]");
});
