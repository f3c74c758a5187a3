import { diffArrays } from "diff";

/** A piece of two texts laid over each other. */
export interface Piece {
  readonly kind: "same" | "ins" | "del";
  readonly text: string;
}

/** Above this many changed words the texts are too unlike: one is struck, the other stands behind it. */
const MOST_CHANGES = 1_500;

/** Finds words in any script, also where no spaces part them. */
const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });
const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment);

/** How one text became another, word by word; what was removed stands before what took its place. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  if (before === after) return after === "" ? [] : [{ kind: "same", text: after }];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  if (!changes) return whole(before, after);
  return joined(
    changes.map(({ value, added, removed }) => ({
      kind: added ? "ins" : removed ? "del" : "same",
      text: value.join(""),
    })),
  );
}

const whole = (before: string, after: string): readonly Piece[] =>
  [{ kind: "del", text: before } as const, { kind: "ins", text: after } as const].filter(
    (p) => p.text !== "",
  );

/** The pieces with long stretches shortened, so that one sees what changed at a glance. */
export function excerpt(pieces: readonly Piece[], around = 60, most = 320): readonly Piece[] {
  return pieces.map((piece, i) => {
    const { kind, text } = piece;
    if (kind !== "same") return text.length <= most ? piece : { kind, text: `${cut(text, most)}…` };
    const [begins, ends] = [i === 0, i === pieces.length - 1];
    if (text.length <= 2 * around + 10 || (begins && ends)) return piece;
    const head = begins ? "" : cut(text, around);
    const tail = ends ? "" : cutEnd(text, around);
    return { kind, text: `${head}${head === "" ? "" : " "}…${tail === "" ? "" : " "}${tail}` };
  });
}

/** At the end of a word where one is near. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/\s+\S{0,12}$/u, "");
const cutEnd = (text: string, most: number): string => text.slice(-most).replace(/^\S{0,12}\s+/u, "");

/** A lone space between two changes belongs to them: `not at all` reads as one change and not as three. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let [del, ins] = ["", ""];
  const flush = (): void => {
    if (del !== "") out.push({ kind: "del", text: del });
    if (ins !== "") out.push({ kind: "ins", text: ins });
    [del, ins] = ["", ""];
  };
  pieces.forEach((piece, i) => {
    const { kind, text } = piece;
    if (kind === "del") del += text;
    else if (kind === "ins") ins += text;
    else if (/^[^\S\n]+$/u.test(text) && (del !== "" || ins !== "") && isReplaced(pieces, i)) {
      del += text;
      ins += text;
    } else {
      flush();
      out.push(piece);
    }
  });
  flush();
  return out;
}

/** Whether words on both sides of a space were replaced, so that the space was, too. */
function isReplaced(pieces: readonly Piece[], space: number): boolean {
  const changed = (step: -1 | 1): readonly string[] => {
    const kinds: string[] = [];
    for (let i = space + step, piece = pieces[i]; piece && piece.kind !== "same"; piece = pieces[(i += step)])
      kinds.push(piece.kind);
    return kinds;
  };
  return changed(-1).length === 2 && changed(1).length > 0;
}
