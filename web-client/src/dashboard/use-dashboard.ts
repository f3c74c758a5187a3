import { useEffect, useState, useSyncExternalStore } from "react";
import { Dashboard, NOTHING_TOLD, type Shown } from "./state";

export interface Followed extends Shown {
  /** Null until it has said anything. */
  readonly dashboard: Dashboard | null;
}

const silent = (): (() => void) => () => undefined;
const nothing = (): Shown => NOTHING_TOLD;

/** Follows a conference's dashboard as long as the page stands. */
export function useDashboard(conferenceId: string): Followed {
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
