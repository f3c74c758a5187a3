import { Fragment, type ReactNode } from "react";
import type { Piece } from "./word-diff";

/** A text with what was added underlined and what was removed struck; said in words to those who hear the page. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ kind, text }, i) => {
    if (kind === "same") return <span key={i}>{text}</span>;
    const Mark = kind;
    const [, before = "", words = text, after = ""] = /^(\s*)(.*\S)(\s*)$/su.exec(text) ?? [];
    // Spaces at the ends are not underlined: they would look like words that are missing.
    return (
      <Fragment key={i}>
        {before}
        <Mark>
          <span className="vh"> [{kind === "ins" ? "added" : "removed"}: </span>
          {words}
          <span className="vh">] </span>
        </Mark>
        {after}
      </Fragment>
    );
  });
}
