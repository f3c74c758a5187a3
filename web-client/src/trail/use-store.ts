import { useSyncExternalStore } from "react";
import type { Store } from "./store";

/** A store's state, followed. */
export function useStore<S extends object>(store: Store<S>): S {
  return useSyncExternalStore(store.subscribe, store.state);
}
