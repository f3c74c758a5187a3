import { useEffect, useState } from "react";
import type { Visitor } from "../access/types";
import { Refused, sentence } from "../http/request";
import type { WritingSession } from "../writing/session";
import type { Desk } from "./desk";
import { itemExtensions } from "./extensions";
import { openSession, rememberOnLeaving } from "./open";

export interface OpenedDesk<D extends Desk> {
  /** Null until it is open. */
  readonly desk: D | null;
  /** Why it can't be. */
  readonly problem: string | null;
}

/** Opens a report to write in; `make` is the same at every call. */
export function useDesk<D extends Desk>(
  reportId: string,
  visitor: Visitor,
  signedOut: () => void,
  make: (session: WritingSession) => D,
): OpenedDesk<D> {
  const [opened, setOpened] = useState<OpenedDesk<D>>({ desk: null, problem: null });
  useEffect(() => {
    let open: D | null = null;
    let left = false;
    let forget = (): void => undefined;
    const keys = (): D => {
      if (!open) throw new Error("An editor without a page.");
      return open;
    };
    openSession(reportId, visitor, (itemId) => itemExtensions(itemId, keys), signedOut).then(
      (session) => {
        if (left) {
          session.stop();
          return;
        }
        open = make(session);
        forget = rememberOnLeaving(session);
        setOpened({ desk: open, problem: null });
      },
      (error: unknown) => {
        if (error instanceof Refused && error.status === 401) signedOut();
        else setOpened({ desk: null, problem: sentence(error) });
      },
    );
    return () => {
      left = true;
      forget();
      open?.stop();
    };
  }, [reportId, visitor, signedOut, make]);
  return opened;
}
