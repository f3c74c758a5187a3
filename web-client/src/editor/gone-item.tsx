import { EyeOff, FileX } from "lucide-react";
import { useId, type ReactNode } from "react";
import { momentOf } from "../design/format";
import { REASONS } from "../report/rule";
import type { ItemView } from "../report/types";
import { kindName } from "../report/kinds";
import type { Desk } from "./desk";
import { useLostFocus, useTypingKept } from "./use-lost-focus";

/** Milliseconds until the dialog that asked for a redaction has given the focus back. */
const DIALOG_CLOSES = 120;

/** In the place of an item whose words are gone: who destroyed them, when and why, or that they can't be read. */
export function GoneItem(props: {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly number: number | null;
}): ReactNode {
  const { desk, item, number } = props;
  const place = useLostFocus(desk, item.id, DIALOG_CLOSES);
  useTypingKept(place);
  const words = useId();
  return (
    <div className={`item k-${item.kind}`} data-item={item.id}>
      {number !== null && (
        <span className="no">
          <span className="vh">Paragraph </span>
          {number}
        </span>
      )}
      <div
        className={item.redacted ? "shredded" : "shredded unreadable"}
        role="group"
        aria-labelledby={words}
        tabIndex={-1}
        ref={place}
      >
        {item.redacted ? (
          <EyeOff className="i" aria-hidden="true" />
        ) : (
          <FileX className="i" aria-hidden="true" />
        )}
        <span id={words}>
          <Why item={item} />
        </span>
        {!item.redacted && desk.may("redact") && (
          <button className="btn btn-s" onClick={() => desk.set({ redacting: item.id })}>
            Redact for good…
          </button>
        )}
      </div>
    </div>
  );
}

function Why({ item }: { readonly item: ItemView }): ReactNode {
  const { redacted, kind } = item;
  if (!redacted)
    return (
      <>
        <b className="strong">This entry can’t be read</b>
        <span className="vh"> ({kindName(kind).toLowerCase()})</span>. Everything else is as it was.
      </>
    );
  return (
    <>
      <b className="strong">Redacted by {redacted.by}</b>, {momentOf(redacted.at)}: {REASONS[redacted.reason]}
    </>
  );
}
