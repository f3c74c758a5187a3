import { Check } from "lucide-react";
import { useState, type SubmitEvent, type ReactNode } from "react";
import { timeOf } from "../design/format";
import { colour, initials } from "../live/presence";
import type { CommentView, ItemView } from "../report/types";
import type { Desk } from "./desk";

interface NoteProps {
  readonly desk: Desk;
  readonly item: ItemView;
  /** What the item is called. */
  readonly label: string;
  /** Whether a new thread is being written. */
  readonly composing: boolean;
  /** Whether one may comment here. */
  readonly open: boolean;
}

/** An item's comments, in the margin beside it or folded beneath. */
export function Note({ desk, item, label, composing, open }: NoteProps): ReactNode {
  const [all, setAll] = useState(false);
  const threads = item.comments.filter((c) => !c.inReplyTo);
  const settled = threads.filter((t) => t.resolved).length;
  const shown = threads.filter((t) => !t.resolved || all);
  if (shown.length === 0 && settled === 0 && !composing) return null;
  return (
    <aside className="note" aria-label={`Comments on ${label}`}>
      {shown.map((thread) => (
        <Thread key={thread.id} desk={desk} item={item} first={thread} open={open} />
      ))}
      {composing && (
        <div className="thread">
          <Composer
            words="Comment"
            focus
            send={(text) => desk.comment(item.id, text, null)}
            cancel={() => desk.set({ noting: null })}
          />
        </div>
      )}
      {settled > 0 && (
        <button className="btn btn-quiet btn-s" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? "Hide" : "Show"} {settled} resolved
        </button>
      )}
    </aside>
  );
}

function Thread(props: {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly first: CommentView;
  readonly open: boolean;
}): ReactNode {
  const { desk, item, first, open } = props;
  const answers = item.comments.filter((c) => c.inReplyTo === first.id);
  return (
    <div className={first.resolved ? "thread resolved" : "thread"} data-thread={first.id} tabIndex={-1}>
      <ul>
        {[first, ...answers].map((comment) => (
          <Comment key={comment.id} comment={comment} desk={desk} />
        ))}
      </ul>
      {first.resolved ? (
        <p className="meta">
          Resolved by {first.resolved.by}, {timeOf(first.resolved.at)}
        </p>
      ) : (
        open && (
          <Composer
            words="Reply"
            send={(text) => desk.comment(item.id, text, first.id)}
            resolve={() => desk.resolve(first.id)}
          />
        )
      )}
    </div>
  );
}

function Comment({ comment, desk }: { readonly comment: CommentView; readonly desk: Desk }): ReactNode {
  const name = comment.by;
  const role = desk.roleOf(name);
  return (
    <li>
      <span className={`who ${colour(role)}`}>
        <span className="av" aria-hidden="true">
          {initials(name, role)}
        </span>
      </span>
      <span>
        <b className="strong">{name === desk.session.actor.name ? "You" : name}</b>{" "}
        <span className="meta">{timeOf(comment.at)}</span>
      </span>
      {comment.text == null ? (
        <p className="meta">This comment can’t be read.</p>
      ) : (
        <p dir="auto">{comment.text}</p>
      )}
    </li>
  );
}

function Composer(props: {
  readonly words: string;
  readonly focus?: boolean;
  readonly send: (text: string) => void;
  readonly resolve?: () => void;
  readonly cancel?: () => void;
}): ReactNode {
  const { words, focus = false, send, resolve, cancel } = props;
  const [text, setText] = useState("");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return;
    send(text.trim());
    setText("");
  };
  return (
    <form className="reply" onSubmit={submit}>
      <input
        aria-label={words}
        placeholder={words}
        value={text}
        maxLength={2000}
        dir="auto"
        // A new comment was just asked for.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={focus}
        onChange={(e) => setText(e.target.value)}
        onKeyDown={(e) => {
          if (e.key === "Escape") cancel?.();
        }}
      />
      {text.trim() !== "" || !resolve ? (
        <button className="btn">{resolve ? "Reply" : "Comment"}</button>
      ) : (
        <button type="button" className="btn" onClick={resolve}>
          <Check className="i" aria-hidden="true" />
          Resolve
        </button>
      )}
    </form>
  );
}
