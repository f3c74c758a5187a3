import { useCallback, useMemo, useState } from "react";

export interface ReadNotes {
  readonly ids: ReadonlySet<string>;
  readonly add: (id: string) => void;
}

/** Notes on a conference's board that were read on this device, and are not shown again. */
export function useReadNotes(conferenceId: string): ReadNotes {
  const key = `roundtable-board-read/${conferenceId}`;
  const [ids, setIds] = useState<ReadonlySet<string>>(
    () => new Set(JSON.parse(localStorage.getItem(key) ?? "[]") as string[]),
  );
  const add = useCallback(
    (id: string) => {
      const more = [...ids, id];
      localStorage.setItem(key, JSON.stringify(more));
      setIds(new Set(more));
    },
    [key, ids],
  );
  return useMemo(() => ({ ids, add }), [ids, add]);
}
