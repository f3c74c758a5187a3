import { useEffect, type ReactNode } from "react";
import { Bar } from "../access/bar";
import { ConferenceNav } from "../access/conference-nav";
import { leads } from "../access/roles";
import type { Visitor } from "../access/types";
import { acrossAddress, Link } from "../navigation";
import type { BoardView } from "./types";
import { useAsking } from "./use-board";

/** Where nobody has begun the board. */
export function NotBegun({
  board,
  visitor,
}: {
  readonly board: BoardView;
  readonly visitor: Visitor;
}): ReactNode {
  const { conferenceId, conference } = board;
  const { ask, sending } = useAsking(conferenceId, visitor.id);
  const may = leads(visitor, conferenceId);
  useEffect(() => {
    document.title = `Board, ${conference} · Roundtable`;
  }, [conference]);
  return (
    <>
      <Bar visitor={visitor}>
        <ConferenceNav conference={{ id: conferenceId, name: conference }} visitor={visitor} at="board" />
      </Bar>
      <main className="alone">
        <h1>The board for the closing session</h1>
        {may ? (
          <>
            <p>
              Gather what the roundtables said, put it in order, and speak from it. Points stay tied to their
              reports: you are told when one changes, and what is redacted leaves the board at once.
            </p>
            <button className="btn btn-main" onClick={() => ask({ type: "begin-board" })}>
              Begin the board
            </button>
            {sending?.refusal != null && (
              <p className="msg stop" role="alert">
                {sending.refusal}
              </p>
            )}
            {sending?.answering === false && (
              <p className="msg" role="status">
                There is no answer from the server yet. It is asked again.
              </p>
            )}
          </>
        ) : (
          <p>Nobody has begun it yet. It is shown here as soon as a chair has.</p>
        )}
        <Link className="btn" to={acrossAddress(conferenceId)}>
          Read across the reports
        </Link>
      </main>
    </>
  );
}
