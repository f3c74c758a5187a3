import { useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { NotShown } from "../access/not-shown";
import type { Visitor } from "../access/types";
import { useDesk } from "../editor/use-desk";
import type { BoardPlace } from "../navigation";
import type { WritingSession } from "../writing/session";
import "./board.css";
import "./points.css";
import "./print.css";
import { HallWindow } from "./hall-window";
import { NotBegun } from "./not-begun";
import { Presenter } from "./presenter";
import { Preparing } from "./preparing";
import { ScriptDesk } from "./script-desk";
import type { Board } from "./state";
import { useBoard } from "./use-board";

interface Opening {
  readonly visitor: Visitor;
  readonly conferenceId: string;
  readonly at: BoardPlace;
  readonly signedOut: () => void;
}

/** Opens the chair's board, or says why it can't be shown. */
export function BoardPage(props: Opening): ReactNode {
  const board = useBoard(props.conferenceId);
  return board ? <Followed {...props} board={board} /> : <Waiting />;
}

const Waiting = (): ReactNode => <p className="vh">Opening the board</p>;

function Followed(props: Opening & { readonly board: Board }): ReactNode {
  const { board, visitor } = props;
  const { told, problem } = useSyncExternalStore(board.subscribe, board.state);
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  if (problem !== null) return <NotShown head="This board can’t be shown" says={problem} />;
  if (!told) return <Waiting />;
  if (!told.board.begun) return <NotBegun board={told.board} visitor={visitor} />;
  return (
    <Script key={attempt} {...props} scriptId={told.board.scriptId} again={attempt < MOST ? again : null} />
  );
}

/** A board that was begun a moment ago may be known before its script is. */
const MOST = 10;
const PAUSE = 500;

function Script(
  props: Opening & { readonly board: Board; readonly scriptId: string; readonly again: (() => void) | null },
): ReactNode {
  const { board, visitor, conferenceId, at, signedOut, scriptId, again } = props;
  const make = useCallback(
    (session: WritingSession) => new ScriptDesk(session, board, visitor, conferenceId),
    [board, visitor, conferenceId],
  );
  const { desk, problem } = useDesk(scriptId, visitor, signedOut, make);
  useEffect(() => {
    if (problem === null || !again) return undefined;
    const timer = setTimeout(again, PAUSE);
    return () => clearTimeout(timer);
  }, [problem, again]);
  if (problem !== null && !again) return <NotShown head="This board can’t be shown" says={problem} />;
  if (!desk) return <Waiting />;
  switch (at) {
    case "board":
      return <Preparing desk={desk} visitor={visitor} />;
    case "present":
      return <Presenter desk={desk} />;
    case "hall":
      return <HallWindow desk={desk} />;
  }
}
