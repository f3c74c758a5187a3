import { useState, type ReactNode } from "react";
import { access } from "../access/access";
import { join } from "../access/api";
import type { SessionAnswer, Visitor } from "../access/types";
import { Refused, sentence } from "../http/request";

/** Somebody who has an account and is signed in takes the seat as who they are. */
export function JoinAsOneself(props: {
  readonly token: string;
  readonly visitor: Visitor;
  readonly joined: (answer: SessionAnswer) => void;
  readonly dead: (error: unknown) => void;
}): ReactNode {
  const { token, visitor, joined, dead } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (): void => {
    if (busy) return;
    setBusy(true);
    join({ token }).then(joined, (error: unknown) => {
      setBusy(false);
      if (error instanceof Refused && error.code.startsWith("link-")) dead(error);
      else setProblem(sentence(error));
    });
  };
  return (
    <>
      {problem && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
      <button className="btn btn-main" onClick={take} aria-disabled={busy}>
        Take this seat as {visitor.name}
      </button>
      <p className="meta">
        You are signed in as {visitor.name}; the role is added to your account.{" "}
        <button type="button" className="link" onClick={access.leave}>
          I am somebody else
        </button>
      </p>
    </>
  );
}
