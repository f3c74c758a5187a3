import { ChangeSet, Text } from "@codemirror/state";
import { underTheRule } from "./evolve-rule";
import type { ItemKind, ItemView, ReportEvent, ReportView, SectionView, Stamp, Tag } from "./types";

/** The report after one more event: the same steps as the server's read model takes. */
export function evolve(report: ReportView, event: ReportEvent, stamp: Stamp): ReportView {
  return { ...apply(report, event, stamp), version: report.version + 1 };
}

function apply(report: ReportView, event: ReportEvent, stamp: Stamp): ReportView {
  switch (event.type) {
    case "report-opened":
    case "key-destroyed":
      return report;
    case "attribution-requested":
    case "attribution-approved":
    case "quote-marked-anonymous":
    case "item-redacted":
    case "name-kept":
      return changeItem(report, event.itemId, (item) => underTheRule(item, event, stamp));
    case "participants-given":
      return { ...report, participants: event.participants ?? null };
    case "rapporteur-assigned":
      return { ...report, rapporteur: event.person };
    case "note-taker-assigned":
      return { ...report, noteTaker: event.person };
    case "bullet-added":
    case "paragraph-added":
    case "quote-added":
    case "heading-added": {
      const level = event.type === "heading-added" ? event.level : null;
      const item = newItem(event.itemId, kindOf(event.type), level, event.text ?? null, stamp);
      return insert(report, event.section, event.after ?? null, item);
    }
    case "text-edited":
      return changeItem(report, event.itemId, (item) =>
        event.revision <= item.revision
          ? item
          : {
              ...item,
              text: item.text == null || event.changes == null ? null : applyChange(item.text, event.changes),
              revision: event.revision,
              changed: stamp,
            },
      );
    case "item-moved": {
      const item = findItem(report, event.itemId);
      return item ? insert(without(report, item.id), event.section, event.after ?? null, item) : report;
    }
    case "item-removed":
      return changeItem(report, event.itemId, (item) => ({ ...item, removed: stamp }));
    case "item-restored":
      return changeItem(report, event.itemId, (item) => ({ ...item, removed: null }));
    case "item-tagged":
    case "item-untagged": {
      const { tag, type } = event;
      if (tag == null) return report;
      const added = type === "item-tagged" ? [tag] : [];
      return changeItem(report, event.itemId, (item) => ({
        ...item,
        tags: [...withoutTag(item.tags, tag), ...added],
      }));
    }
    case "item-commented":
      return changeItem(report, event.itemId, (item) => ({
        ...item,
        comments: [
          ...item.comments,
          {
            id: event.commentId,
            inReplyTo: event.inReplyTo ?? null,
            text: event.text ?? null,
            ...stamp,
            resolved: null,
          },
        ],
      }));
    case "comment-resolved":
      return changeItem(report, event.itemId, (item) => ({
        ...item,
        comments: item.comments.map((c) => (c.id === event.commentId ? { ...c, resolved: stamp } : c)),
      }));
    case "section-finalised":
      return changeSection(report, event.section, (section) => ({ ...section, final: stamp }));
    case "section-reopened":
      return changeSection(report, event.section, (section) => ({ ...section, final: null }));
    case "report-submitted":
      return { ...report, status: "submitted", submitted: stamp };
    case "report-withdrawn":
      return { ...report, status: "draft", submitted: null };
  }
}

/** The text after a change in CodeMirror's JSON; throws RangeError where the change doesn't fit. */
export function applyChange(text: string, changes: unknown): string {
  return ChangeSet.fromJSON(changes)
    .apply(Text.of(text.split("\n")))
    .toString();
}

export function findItem(report: ReportView, itemId: string): ItemView | undefined {
  for (const section of report.sections) {
    const item = section.items.find((i) => i.id === itemId);
    if (item) return item;
  }
  return undefined;
}

export function sectionOf(report: ReportView, itemId: string): SectionView | undefined {
  return report.sections.find((section) => section.items.some((i) => i.id === itemId));
}

/** Puts a text and revision that were loaded again in the place of those that had diverged. */
export function replaceText(
  report: ReportView,
  itemId: string,
  text: string | null,
  revision: number,
): ReportView {
  return changeItem(report, itemId, (item) => ({ ...item, text, revision }));
}

function kindOf(type: "bullet-added" | "paragraph-added" | "quote-added" | "heading-added"): ItemKind {
  return type.slice(0, -"-added".length) as ItemKind;
}

function newItem(
  id: string,
  kind: ItemKind,
  level: number | null,
  text: string | null,
  stamp: Stamp,
): ItemView {
  return {
    id,
    kind,
    level,
    text,
    revision: 0,
    added: stamp,
    changed: stamp,
    removed: null,
    tags: [],
    comments: [],
  };
}

function withoutTag(tags: readonly Tag[], tag: Tag): readonly Tag[] {
  return tags.filter((t) => t.scheme !== tag.scheme || t.value !== tag.value);
}

function changeSection(
  report: ReportView,
  key: string,
  change: (section: SectionView) => SectionView,
): ReportView {
  return { ...report, sections: report.sections.map((s) => (s.key === key ? change(s) : s)) };
}

function changeItem(report: ReportView, itemId: string, change: (item: ItemView) => ItemView): ReportView {
  const section = sectionOf(report, itemId);
  if (!section) return report;
  return changeSection(report, section.key, (s) => ({
    ...s,
    items: s.items.map((item) => (item.id === itemId ? change(item) : item)),
  }));
}

function insert(report: ReportView, key: string, after: string | null, item: ItemView): ReportView {
  return changeSection(report, key, (section) => {
    const at = after === null ? 0 : section.items.findIndex((i) => i.id === after) + 1;
    return { ...section, items: [...section.items.slice(0, at), item, ...section.items.slice(at)] };
  });
}

function without(report: ReportView, itemId: string): ReportView {
  const section = sectionOf(report, itemId);
  if (!section) return report;
  return changeSection(report, section.key, (s) => ({ ...s, items: s.items.filter((i) => i.id !== itemId) }));
}
