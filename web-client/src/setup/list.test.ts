import { describe, expect, test } from "vitest";
import { stops, withCell } from "../list/sheet";
import { parseList, withRow, type Row } from "./list";

const HEAD = "code,title,rapporteur,note taker";
const line = (code: string, title: string, more = ",r@m.example,n@m.example"): string =>
  `${code},${title}${more}`;
const says = (row: Row | undefined): readonly string[] => row?.problems.map((p) => p.says) ?? [];

describe("a pasted list", () => {
  test("is read with commas, semicolons and tabs, with and without heads", () => {
    for (const sign of [",", ";", "\t"])
      for (const head of ["", "Code,Title,Rapporteur,Note-taker\n"]) {
        const text = (head + line("1.1", "Pathways")).replaceAll(",", sign);
        const { rows, separator, heads } = parseList(text);
        expect(separator).toBe(sign);
        expect(heads).toBe(head !== "");
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject({
          code: "1.1",
          title: "Pathways",
          rapporteur: { email: "r@m.example" },
        });
        expect(rows[0]?.line).toBe(head === "" ? 1 : 2);
      }
  });

  test("takes columns in the order of the heads, and quoted cells with anything in them", () => {
    const text =
      'title;room;code;rapporteur\n"Children; ""on"" the\nmove";"A 1";2.3;Sara Lind <s@m.example>\nB;;2.4;\n';
    const { rows } = parseList(text);
    expect(rows.map((r) => [r.line, r.code, r.title, r.place])).toEqual([
      [2, "2.3", 'Children; "on" the move', "A 1"],
      [4, "2.4", "B", ""],
    ]);
    expect(rows[0]?.rapporteur).toEqual({ name: "Sara Lind", email: "s@m.example" });
  });

  test("names a code that is taken, by line and with the next free one", () => {
    const list = parseList([HEAD, line("3.1", "A"), line("3.1", "B"), line("3.2", "C")].join("\n"));
    expect(says(list.rows[1])).toEqual(["The code 3.1 is taken by line 2. Did you mean 3.3?"]);
    expect(list.rows.map(stops)).toEqual([false, true, false]);
    expect(says(parseList(line("3.1", "A"), ["3.1"]).rows[0])[0]).toMatch(
      /^The conference has a roundtable 3\.1/,
    );
  });

  test("says what is wrong with an address, a missing part, an open quotation mark", () => {
    const { rows } = parseList(
      [HEAD, line("1", "A", ",r.example,n@@b"), ",B,,", '3,C,r@m.example,"n@m.example'].join("\n"),
    );
    expect(says(rows[0])).toEqual(["An e-mail address needs an @.", "This is no e-mail address."]);
    expect(says(rows[1])).toEqual([
      "The roundtable needs a code, such as 3.1.",
      "No rapporteur yet. You can invite one later.",
      "No note taker yet. You can invite one later.",
    ]);
    expect(says(rows[2])[0]).toMatch(/quotation mark/);
  });

  test("is refused where a comma splits a title", () => {
    const { rows } = parseList([HEAD, line("1", "Climate, environment and mobility")].join("\n"));
    expect(rows[0] && stops(rows[0])).toBe(true);
  });
});

describe("putting a cell right", () => {
  test("changes that cell and nothing else of the text", () => {
    const text = `${HEAD}\r\n${line("3.1", '"A, ""b"""')}\r\n${line("3.1", '"Two\nlines"')}\r\n${line("4", "D")}\r\n`;
    const list = parseList(text);
    const row = list.rows[1];
    if (!row) throw new Error("There is no second row.");
    const next = withCell(text, list, row, "code", "3.2");
    expect(next).toBe(text.replace(/3\.1(?=,"Two)/u, "3.2"));
    expect(parseList(next).rows.some(stops)).toBe(false);
  });

  test("a row by hand takes the columns that there are", () => {
    const values = { code: "2", title: "B; c", rapporteur: "r@m.example", noteTaker: "" };
    const start = "title;code\nA;1";
    const text = withRow(start, parseList(start), values);
    expect(parseList(text).rows.map((r) => [r.code, r.title])).toEqual([
      ["1", "A"],
      ["2", "B; c"],
    ]);
    expect(parseList(withRow("", parseList(""), values)).rows[0]).toMatchObject({ code: "2", title: "B; c" });
  });
});

/** Each would hold the page up for minutes, if reading it were worse than linear; the runner gives up after seconds. */
describe("a list that somebody made to hold the page up", () => {
  const MANY = 20_000;
  test.each([
    ["one code", "1;Title\n".repeat(MANY)],
    ["quotation marks", `1;"${'"'.repeat(MANY * 11)}`],
    ["open quotation marks", '1;"a\n'.repeat(MANY)],
    ["brackets", `1;Title;${"<a ".repeat(MANY * 4)}`],
    ["spaces", `1;Title;${" ".repeat(MANY * 10)}x${" ".repeat(MANY * 10)}<`],
    ["codes one after another", Array.from({ length: MANY }, (_, i) => `${i};T\n1;T\n`).join("")],
    ["separators", `1;T${";".repeat(MANY * 10)}`],
    ["line ends", `${"\r\n".repeat(MANY * 5)}1;T`],
    ["digits", `${"1".repeat(MANY * 10)}x;T`],
  ])("of %s is read all the same", (_, text) => {
    expect(parseList(text).rows.length).toBeGreaterThan(0);
  });
});
