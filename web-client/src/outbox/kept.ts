import type { ItemKind, Stamp } from "../report/types";
import { difference } from "../text/difference";

/** Words that found no place in the report; they stay here until their writer says what becomes of them. */
export interface Kept {
  readonly id: string;
  readonly itemId: string;
  /** Null where the item's section isn't known. */
  readonly section: string | null;
  readonly kind: ItemKind;
  readonly why: "removed" | "final" | "submitted" | "refused" | "elsewhere";
  /** Who did what stands in the way. */
  readonly stamp: Stamp | null;
  /** The server's own sentence, where it refused. */
  readonly detail: string | null;
  readonly before: string;
  readonly mine: string;
  /** False where all of it had been saved before: then this only explains. */
  readonly unsent: boolean;
  /** Given where these are the words of a comment on the item, not of the item itself. */
  readonly comment?: { readonly inReplyTo: string | null };
  /** The id of the commands that carry the words once more, until these are answered. */
  readonly again?: string;
}

/** A text in three parts, the middle one being what the writer put in; `gone` is what stood there. */
export interface Parts {
  readonly start: string;
  readonly gone: string;
  readonly mine: string;
  readonly end: string;
}

export function parts(kept: Kept): Parts {
  const { from, to, insert } = difference(kept.before, kept.mine);
  return {
    start: kept.before.slice(0, from),
    gone: kept.before.slice(from, to),
    mine: insert,
    end: kept.before.slice(to),
  };
}

/** The writer's own words, all of the text where they can't be told apart. */
export function ownWords(kept: Kept): string {
  const words = parts(kept).mine.trim();
  return words === "" ? kept.mine : words;
}

/**
 * One run of words that was set aside in two pieces: while a refusal is on its way its writer types on, where the first
 * words stood. Null where the second aren't a continuation of the first.
 */
export function joined(earlier: Kept, later: Kept): Kept | null {
  const alike = earlier.itemId === later.itemId && earlier.before === later.before;
  const free = [earlier, later].every((k) => k.unsent && k.comment === undefined && k.again === undefined);
  const [first, second] = [parts(earlier), parts(later)];
  const touching = first.start === second.start && first.gone === "" && second.gone === "";
  if (!alike || !free || !touching) return null;
  const { why, stamp, detail } = later.why === "refused" ? earlier : later;
  const mine = first.start + first.mine + second.mine + first.end;
  return { ...earlier, why, stamp, detail: detail ?? earlier.detail, mine };
}
