import { useCallback, useEffect, useRef, useState } from "react";
import { BoardOutgoing, type Sending } from "./outgoing";
import { Board } from "./state";
import type { BoardCommand } from "./types";

/** A conference's board, once something is known of it; for null none is followed. */
export function useBoard(conferenceId: string | null): Board | null {
  const [board, setBoard] = useState<Board | null>(null);
  useEffect(() => {
    if (conferenceId === null) return undefined;
    const opened = new Board(conferenceId);
    const ready = opened.subscribe(() => setBoard(opened));
    return () => {
      ready();
      opened.stop();
    };
  }, [conferenceId]);
  return board;
}

export interface Asking {
  /** The answer is the id of the commit. */
  readonly ask: (...commands: readonly BoardCommand[]) => string;
  /** Null until something was asked. */
  readonly sending: Sending | null;
  readonly understood: () => void;
}

/** What a page without a running order asks of a board. */
export function useAsking(conferenceId: string, personId: string): Asking {
  const outgoing = useRef<BoardOutgoing | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  useEffect(
    () => () => {
      outgoing.current?.leave();
      outgoing.current = null;
    },
    [conferenceId, personId],
  );
  const ask = useCallback(
    (...commands: readonly BoardCommand[]) => {
      let open = outgoing.current;
      if (!open) {
        const opened = new BoardOutgoing(conferenceId, personId);
        opened.subscribe(() => setSending(opened.state()));
        open = outgoing.current = opened;
      }
      return open.ask(...commands);
    },
    [conferenceId, personId],
  );
  const understood = useCallback(() => outgoing.current?.understood(), []);
  return { ask, sending, understood };
}
