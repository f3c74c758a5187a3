import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { leads } from "../access/roles";
import type { Visitor } from "../access/types";
import { announce } from "../design/announcer";
import { newId } from "../ids";
import { pinIdOf } from "./order";
import type { Board } from "./state";
import type { BoardCommand, ToldBoard } from "./types";
import { useAsking, useBoard } from "./use-board";

/** An item of a report, as somebody sees it. */
export interface Pinnable {
  readonly reportId: string;
  readonly itemId: string;
  /** Of the report. */
  readonly version: number;
}

export interface Pinning {
  /** `mine`: pinned on this page, and to be undone there. */
  readonly stateOf: (item: Pinnable) => "off" | "asked" | "on" | "mine";
  /** Pins it, or undoes that where it was pinned here. */
  readonly toggle: (item: Pinnable) => void;
  /** Why something could not be pinned. */
  readonly refusal: string | null;
  readonly understood: () => void;
}

/** A pin that was asked for here, and how far the board was then. */
interface Asked {
  readonly pinId: string;
  readonly commandId: string;
  readonly at: number;
}

const keyOf = ({ reportId, itemId }: Pick<Pinnable, "reportId" | "itemId">): string =>
  `${reportId}/${itemId}`;
const nothing = (): null => null;
const deaf = (): (() => void) => () => undefined;

/** Pins what is read across the reports to the board; null for who doesn't lead its session. */
export function usePinning(visitor: Visitor, conferenceId: string): Pinning | null {
  const board = useBoard(leads(visitor, conferenceId) ? conferenceId : null);
  const told = useTold(board);
  const { ask, sending, understood } = useAsking(conferenceId, visitor.id);
  const [asked, setAsked] = useState<ReadonlyMap<string, Asked>>(new Map());
  const refusal = sending?.refusal ?? null;
  const refused = sending?.refused;
  const on = useMemo(
    () => new Map(Object.values(told?.pins ?? {}).map((pin) => [keyOf(pin), pin.pinId])),
    [told],
  );
  const version = told?.board.version ?? -1;
  const stateOf = useCallback(
    (item: Pinnable) => {
      const [pinId, mine] = [on.get(keyOf(item)), asked.get(keyOf(item))];
      if (pinId !== undefined) return pinId === mine?.pinId ? "mine" : "on";
      return mine && mine.at >= version && !refused?.has(mine.commandId) ? "asked" : "off";
    },
    [on, asked, version, refused],
  );
  const begun = told?.board.begun ?? false;
  const toggle = useCallback(
    (item: Pinnable) => {
      const state = stateOf(item);
      const mine = asked.get(keyOf(item));
      if (state === "mine" && mine) {
        ask({ type: "drop-pin", pinId: mine.pinId });
        announce("Taken off the board again.");
      } else if (state === "off") {
        const pinId = pinIdOf(newId());
        // A board is begun with its first pin.
        const first: readonly BoardCommand[] = begun ? [] : [{ type: "begin-board" }];
        const commandId = ask(...first, { type: "pin-item", pinId, ...item });
        setAsked((before) => new Map(before).set(keyOf(item), { pinId, commandId, at: version }));
        announce("Pinned to the board. The same key undoes it.");
      } else announce("This is on the board already.");
    },
    [stateOf, asked, ask, begun, version],
  );
  return useMemo(
    () => (told ? { stateOf, toggle, refusal, understood } : null),
    [told, stateOf, toggle, refusal, understood],
  );
}

function useTold(board: Board | null): ToldBoard | null {
  const shown = useSyncExternalStore(board?.subscribe ?? deaf, board?.state ?? nothing);
  return shown?.told ?? null;
}
