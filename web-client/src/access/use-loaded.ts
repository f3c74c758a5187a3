import { useCallback, useEffect, useState } from "react";
import { Refused, sentence } from "../http/request";
import { doubtSession } from "./signals";

export interface Loaded<T> {
  readonly value: T | null;
  /** Why it can't be shown. */
  readonly problem: string | null;
  /** Loads it anew; what is shown stays until then. */
  readonly again: () => Promise<void>;
}

/** What a page shows, once it is here. `load` is null where there is nothing to ask for; another one begins anew. */
export function useLoaded<T>(load: (() => Promise<T>) | null): Loaded<T> {
  const [got, setGot] = useState<{
    readonly by: () => Promise<T>;
    readonly value: T | null;
    readonly problem: string | null;
  } | null>(null);
  const again = useCallback(async () => {
    if (load) setGot({ by: load, value: await load(), problem: null });
  }, [load]);
  useEffect(() => {
    if (!load) return undefined;
    let left = false;
    load().then(
      (value) => !left && setGot({ by: load, value, problem: null }),
      (error: unknown) => {
        if (left) return;
        if (error instanceof Refused && error.status === 401) doubtSession();
        else setGot({ by: load, value: null, problem: sentence(error) });
      },
    );
    return () => {
      left = true;
    };
  }, [load]);
  const current = load !== null && got?.by === load ? got : null;
  return { value: current?.value ?? null, problem: current?.problem ?? null, again };
}
