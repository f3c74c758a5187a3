import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

/** The addresses: `/`, `/privacy`, and `/reports/ID` for one report. The server answers all with the same page. */
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

export type Place =
  { readonly at: "home" } | { readonly at: "privacy" } | { readonly at: "report"; readonly reportId: string };

/** Where the address leads. */
export function usePlace(): Place {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  if (path === "/privacy") return { at: "privacy" };
  const reportId = reportIn(path);
  return reportId === null ? { at: "home" } : { at: "report", reportId };
}

function reportIn(path: string): string | null {
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
