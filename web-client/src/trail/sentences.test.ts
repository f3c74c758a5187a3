import { describe, expect, test } from "vitest";
import { deed, forgottenWords, KIND_CHOICES, markWords } from "./sentences";
import { fieldOf, momentOfField } from "./time-field";
import { KINDS, type Entry } from "./types";

const AT = "2018-12-06T10:00:00Z";
const numbers = {
  paragraphs: new Map([["i", 4]]),
  sections: new Map([
    ["summary", 1],
    ["challenges", 2],
  ]),
};
const entry = (more: Partial<Entry>): Entry => ({
  ...{ position: 1, from: 1, to: 1, version: 1, edits: 1, at: AT, until: AT, by: "Sara", kind: "typed" },
  ...{ itemId: "i", itemKind: "bullet", section: "challenges" },
  ...more,
});
const says = (more: Partial<Entry>): string => deed(entry(more), numbers);

describe("the sentences", () => {
  test("name an item by its number, or else by what it is and where", () => {
    expect(says({})).toBe("edited ¶ 4");
    expect(says({ itemId: "gone" })).toBe("edited a bullet in 2");
    expect(says({ kind: "removed" })).toBe("removed a bullet from 2");
    expect(says({ kind: "added", itemId: "gone", itemKind: null })).toBe("added an entry to 2");
    expect(says({ kind: "moved", toSection: "summary" })).toBe("moved ¶ 4 from 2 to 1");
    expect(says({ kind: "moved", toSection: null })).toBe("moved ¶ 4 within 2");
    expect(says({ kind: "section-finalised", itemId: null })).toBe("made section 2 final");
  });

  test("name tags and people, also where those were destroyed", () => {
    expect(says({ kind: "tagged", note: "GCM 23" })).toBe("tagged ¶ 4 with GCM 23");
    expect(says({ kind: "untagged", note: "FREE two words" })).toBe("took the tag two words off ¶ 4");
    expect(says({ kind: "tagged" })).toBe("tagged ¶ 4");
    expect(says({ kind: "rapporteur-assigned", note: "Sara" })).toBe("named Sara as rapporteur");
    expect(says({ kind: "rapporteur-assigned" })).toBe("named somebody as rapporteur");
    expect(says({ kind: "pinned", itemId: "x" })).toBe("pinned a point");
    expect(says({ kind: "pin-released", itemId: "x", note: "approval-withdrawn" })).toBe(
      "took a point off the board: its speaker withdrew",
    );
    expect(says({ kind: "minutes-planned", note: "1" })).toBe("planned 1 minute for a part of the speech");
    expect(says({ kind: "speech-planned" })).toBe("left the minutes of the speech open");
    expect(says({ kind: "exported", note: "report.pdf" })).toBe("exported the report (PDF)");
    expect(says({ kind: "exported", note: "trail.csv" })).toBe("exported the trail (CSV)");
    expect(says({ kind: "exported", note: "conference.md" })).toBe("exported the report with others (MD)");
    expect(says({ kind: "exported", note: "board.docx" })).toBe(
      "exported points of the report with the board (DOCX)",
    );
  });

  test("say something of every kind, and every kind can be chosen", () => {
    for (const kind of KINDS) expect(says({ kind })).not.toMatch(/undefined|null/u);
    expect(new Set(KIND_CHOICES.flatMap((choice) => choice.kinds))).toEqual(new Set(KINDS));
  });

  test("tell who had words destroyed, and why", () => {
    const forgotten = { by: "Noor", at: AT, reason: "asked-to" } as const;
    expect(forgottenWords(entry({ forgotten }), () => "today")).toContain(
      "Noor had these words destroyed, today: somebody concerned asked for it.",
    );
    expect(forgottenWords(entry({ kind: "redacted", note: "names-a-person" }), () => "")).toContain(
      "it names a person",
    );
    expect(forgottenWords(entry({ kind: "quote-anonymous" }), () => "")).toContain("The name was destroyed");
    expect(forgottenWords(entry({}), () => "")).toBeNull();
  });

  test("name the marks of the slider", () => {
    expect(markWords("section-finalised", "challenges", numbers.sections)).toBe("section 2 final");
    expect(markWords("quote-anonymous", null, numbers.sections)).toBe("attribution shredded");
  });
});

describe("a field for a moment", () => {
  test("keeps its second, from its start to its end", () => {
    expect(momentOfField(fieldOf(AT), "start")).toBe("2018-12-06T10:00:00.000Z");
    expect(momentOfField(fieldOf(AT), "end")).toBe("2018-12-06T10:00:00.999Z");
    expect([fieldOf(null), momentOfField("", "start"), momentOfField("soon", "end")]).toEqual([
      "",
      null,
      null,
    ]);
  });
});
