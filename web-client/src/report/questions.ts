import { living } from "./outline";
import type { CommentView, ItemView, ReportView } from "./types";

/** What somebody said about an item and nobody has resolved; `answered` tells whether the last word is another's. */
export interface Question {
  readonly item: ItemView;
  readonly first: CommentView;
  readonly answered: boolean;
}

/** In the order of the report, and of the moments at which they were asked. */
export function openQuestions(report: ReportView): readonly Question[] {
  return report.sections
    .flatMap(living)
    .flatMap((item) =>
      item.comments
        .filter((first) => !first.inReplyTo && !first.resolved)
        .map((first) => ({ item, first, answered: lastOf(item, first).by !== first.by })),
    );
}

const lastOf = (item: ItemView, first: CommentView): CommentView =>
  item.comments.filter((c) => c.inReplyTo === first.id).at(-1) ?? first;

/** Those that are open now and weren't there before: other people's. */
export function newQuestions(before: ReportView, after: ReportView, own: string): readonly Question[] {
  const known = new Set(openQuestions(before).map((q) => q.first.id));
  return openQuestions(after).filter((q) => !known.has(q.first.id) && q.first.by !== own);
}
