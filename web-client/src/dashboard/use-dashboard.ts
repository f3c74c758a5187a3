import { useEffect, useState, useSyncExternalStore } from "react";
import { NOTHING_TOLD, type Shown } from "../live/followed";
import { Dashboard } from "./state";
import type { Told } from "./types";

export interface Opened extends Shown<Told> {
  /** Null until it has said anything. */
  readonly dashboard: Dashboard | null;
}

const silent = (): (() => void) => () => undefined;
const nothing = (): Shown<Told> => NOTHING_TOLD;

/** Follows a conference's dashboard as long as the page stands. */
export function useDashboard(conferenceId: string): Opened {
  const [dashboard, setDashboard] = useState<Dashboard | null>(null);
  useEffect(() => {
    const opened = new Dashboard(conferenceId);
    const ready = opened.subscribe(() => setDashboard(opened));
    return () => {
      ready();
      opened.stop();
    };
  }, [conferenceId]);
  const shown = useSyncExternalStore(dashboard?.subscribe ?? silent, dashboard?.state ?? nothing);
  return { dashboard, ...shown };
}
