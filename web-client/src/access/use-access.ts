import { useSyncExternalStore } from "react";
import { access, type AccessState } from "./access";

export const useAccess = (): AccessState => useSyncExternalStore(access.subscribe, access.state);

/** Whether the session of whoever has this page is over. */
export function useLapsed(): boolean {
  const state = useAccess();
  return state.is === "in" && state.lapsed;
}
