import { ChangeSet } from "@codemirror/state";
import { newId } from "../ids";
import { findItem, sectionOf } from "../report/evolve";
import { isGone, living, wordsOf } from "../report/outline";
import { restores, RIGHTS } from "../report/rights";
import { keyOf } from "../report/tags";
import type { ChangeJson, ItemView, ReportCommand, ReportView, Role, SectionView } from "../report/types";
import { differences } from "../text/difference";
import { longestRising } from "./order";
import { isShifted, predecessor } from "./place";

/** What to send so that something is again as it was, or why that can't be done. */
export type Plan =
  | {
      readonly commands: readonly ReportCommand[];
      /** What will happen, a sentence each. */
      readonly steps: readonly string[];
      /** What stays as it is, and why; may be empty. */
      readonly left: readonly string[];
    }
  | { readonly hindrance: string };

const no = (hindrance: string): Plan => ({ hindrance });

/** The server takes no more bytes in one request. */
const MOST_BYTES = 60_000;

const SAME = "It is like that now: there is nothing to restore.";
const TOO_MUCH = "This is too much for one request. Restore its items one by one.";
const SUBMITTED = "The report is submitted. The rapporteur can withdraw it, then it can be changed again.";
const AUDITOR =
  "An auditor can bring back what was removed, and nothing else. The rapporteur or the note taker can restore earlier words.";
const OTHERS = "The rapporteur, the note taker and auditors can restore.";

/** How one item comes to be again as it was in an earlier version. */
export function planItem(then: ReportView, now: ReportView, itemId: string, role: Role): Plan {
  const [was, is] = [findItem(then, itemId), findItem(now, itemId)];
  if (!was || !is) return no("This version doesn’t have the item.");
  const hindrance = reportHindrance(now, role) ?? itemHindrance(was, is);
  if (hindrance !== null) return no(hindrance);
  if (!RIGHTS.write.includes(role)) return planReturn(was, is, now);
  const [from, to] = [sectionOf(then, itemId), sectionOf(now, itemId)];
  if (!from || !to) return no("This version doesn’t have the item.");
  const closed = [to, now.sections.find((s) => s.key === from.key)].find((s) => s?.final);
  if (closed) return no(finalSentence(now, closed));
  return planOf(itemSteps(was, is, was.removed && is.removed ? [] : placeSteps(then, now, itemId)), []);
}

/** The one thing that those may do who don't write: what was removed comes back, with the words that it had. */
function planReturn(was: ItemView, is: ItemView, now: ReportView): Plan {
  const section = sectionOf(now, is.id);
  if (section?.final) return no(finalSentence(now, section));
  if (!is.removed || was.removed) return no(AUDITOR);
  const left = [
    ...(wordsOf(was) === wordsOf(is) ? [] : ["It comes back with the words that it had last."]),
    ...(tagSteps(was, is).length === 0 ? [] : ["It keeps the tags that it had last."]),
  ];
  return planOf([back(is)], left);
}

/** How a section comes to be again as it was: its items, their words, tags and order. */
export function planSection(then: ReportView, now: ReportView, key: string, role: Role): Plan {
  const [was, is] = [then, now].map((report) => report.sections.find((s) => s.key === key));
  if (!was || !is) return no("This version doesn’t have the section.");
  const hindrance = reportHindrance(now, role);
  if (hindrance !== null) return no(hindrance);
  if (!RIGHTS.write.includes(role)) return no(AUDITOR);
  const goal = living(was).filter((item) => !isFixed(item, findItem(now, item.id)));
  const ids = new Set(goal.map((item) => item.id));
  const extra = living(is).filter(
    (item) => !ids.has(item.id) && !isFixed(findItem(then, item.id) ?? item, item),
  );
  const touched = [is, ...goal.map((item) => sectionOf(now, item.id))];
  const closed = touched.find((section) => section?.final);
  if (closed) return no(finalSentence(now, closed));
  const named = goal.map((item) => wordsHindrance(item, findItem(now, item.id))).find((why) => why !== null);
  if (named != null) return no(named);
  const returned = goal.flatMap((item) => {
    const current = findItem(now, item.id);
    return current ? itemSteps(item, current, []) : [];
  });
  const dropped = extra.map((item) => sendBack(item, then, now));
  const left = living(was).length - goal.length;
  const kept =
    left === 0
      ? []
      : [
          left === 1
            ? "One item can’t be read any more, and stays as it is."
            : `${left} items can’t be read any more, and stay as they are.`,
        ];
  return planOf([...returned, ...dropped, ...orderSteps(goal, is)], kept);
}

/** Words that were destroyed come back for nobody; such an item stays where it is. */
const isFixed = (was: ItemView, is: ItemView | undefined): boolean => !is || isGone(is) || isGone(was);

interface Step {
  readonly command: ReportCommand;
  readonly says: string;
}

/** Back first, for a removed item refuses all else; removed again last. */
function itemSteps(was: ItemView, is: ItemView, moves: readonly Step[]): readonly Step[] {
  return [
    ...(is.removed && !was.removed ? [back(is)] : []),
    ...moves,
    ...(was.removed && is.removed ? [] : [...textSteps(was, is), ...tagSteps(was, is)]),
    ...(was.removed && !is.removed ? [drop(is)] : []),
  ];
}

function textSteps(was: ItemView, is: ItemView): readonly Step[] {
  const changes = changesBetween(wordsOf(is), wordsOf(was));
  if (changes === null) return [];
  const edit = { type: "edit-text", itemId: is.id, revision: is.revision } as const;
  return [
    {
      command: { ...edit, clientId: newId(), sequence: 0, changes: [changes] },
      says: "Its words become those again.",
    },
  ];
}

/** Those of now go first, for an item takes only so many. */
function tagSteps(was: ItemView, is: ItemView): readonly Step[] {
  const [then, now] = [was, is].map((item) => new Set(item.tags.map(keyOf)));
  const commands = [
    ...is.tags.filter((tag) => !then?.has(keyOf(tag))).map((tag) => ({ type: "untag-item" as const, tag })),
    ...was.tags.filter((tag) => !now?.has(keyOf(tag))).map((tag) => ({ type: "tag-item" as const, tag })),
  ];
  return commands.map((command) => ({
    command: { ...command, itemId: is.id },
    says: "Its tags become those again.",
  }));
}

const back = (item: ItemView): Step => ({
  command: { type: "restore-item", itemId: item.id },
  says: "It comes back to the place where it stood.",
});
const drop = (item: ItemView): Step => ({
  command: { type: "remove-item", itemId: item.id },
  says: "What was not there then is removed.",
});

/** Back to its section of then, and to its place among those that are there from then. */
function placeSteps(then: ReportView, now: ReportView, itemId: string): readonly Step[] {
  const [from, to] = [sectionOf(then, itemId), sectionOf(now, itemId)];
  if (!from || !to) return [];
  const move = moveTo(then, now, itemId, from);
  if (from.key !== to.key) return [move];
  return isShifted(from, now, itemId)
    ? [{ ...move, says: "It goes back to where it stood in its section." }]
    : [];
}

function moveTo(then: ReportView, now: ReportView, itemId: string, section: SectionView): Step {
  return {
    command: { type: "move-item", itemId, section: section.key, after: predecessor(section, now, itemId) },
    says: `It goes back to section ${numberOf(then, section.key)}.`,
  };
}

/** What came into the section since goes back to where it stood, or is removed where it stood nowhere. */
function sendBack(item: ItemView, then: ReportView, now: ReportView): Step {
  const home = then.sections.find((s) => living(s).some((i) => i.id === item.id));
  if (!home || now.sections.some((s) => s.key === home.key && s.final)) return drop(item);
  return {
    ...moveTo(then, now, item.id, home),
    says: "What came here from another section goes back there.",
  };
}

/** The least that turns one text into the other, word by word; null for nothing. */
function changesBetween(from: string, to: string): ChangeJson | null {
  const parts = differences(from, to);
  if (parts.length === 0) return null;
  return ChangeSet.of(
    parts.map((p) => ({ from: p.from, to: p.to, insert: p.insert })),
    from.length,
  ).toJSON() as ChangeJson;
}

/** The fewest moves after which the items stand in this order: those stay that are in order already. */
function orderSteps(goal: readonly ItemView[], section: SectionView): readonly Step[] {
  const places = new Map(section.items.map((item, i) => [item.id, i]));
  const stay = longestRising(goal.map((item) => places.get(item.id) ?? null));
  return goal.flatMap((item, i) =>
    stay.has(i)
      ? []
      : [
          {
            command: {
              ...{ type: "move-item" as const, itemId: item.id, section: section.key },
              after: goal[i - 1]?.id ?? null,
            },
            says: "What moved goes back to where it stood.",
          },
        ],
  );
}

function reportHindrance(now: ReportView, role: Role): string | null {
  if (!restores(role)) return OTHERS;
  return now.status === "submitted" ? SUBMITTED : null;
}

function itemHindrance(was: ItemView, is: ItemView): string | null {
  if (is.redacted) return "Its words were destroyed for good. Nobody can bring them back.";
  if (isGone(is) || isGone(was)) return "This entry can’t be read any more, so it can’t be restored.";
  return wordsHindrance(was, is);
}

function wordsHindrance(was: ItemView, is: ItemView | undefined): string | null {
  if (!is?.attribution || wordsOf(was) === wordsOf(is)) return null;
  return is.attribution.state === "pending"
    ? "Approval of just these words is being waited for. Approve the quote or mark it anonymous first."
    : "The quote names its speaker with approval of just these words. Mark it anonymous first.";
}

const numberOf = (report: ReportView, key: string): number =>
  report.sections.findIndex((s) => s.key === key) + 1;
const finalSentence = (report: ReportView, section: SectionView): string =>
  `Section ${numberOf(report, section.key)} is final. Ask the rapporteur to reopen it.`;

function planOf(steps: readonly Step[], left: readonly string[]): Plan {
  const commands = steps.map((step) => step.command);
  if (commands.length === 0) return no(SAME);
  if (new TextEncoder().encode(JSON.stringify(commands)).length > MOST_BYTES) return no(TOO_MUCH);
  return { commands, steps: [...new Set(steps.map((step) => step.says))], left };
}
