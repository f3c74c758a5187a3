import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

/** Two addresses: `/`, and `/reports/ID` for one report. The server answers both with the same page. */
const CHANGED = "roundtable:navigated";

export function go(to: string): void {
  history.pushState(null, "", to);
  dispatchEvent(new Event(CHANGED));
  scrollTo(0, 0);
}

function subscribe(listener: () => void): () => void {
  addEventListener("popstate", listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener("popstate", listener);
    removeEventListener(CHANGED, listener);
  };
}

/** The report that the address names; null at home. */
export function useReportId(): string | null {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  const id = /^\/reports\/([^/]+)$/.exec(path)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}

export const reportAddress = (reportId: string): string => `/reports/${encodeURIComponent(reportId)}`;

export function Link(props: {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(props.to);
  };
  return (
    <a href={props.to} className={props.className} onClick={follow}>
      {props.children}
    </a>
  );
}
