import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

/** Plain addresses with a query string (`/?report=r31`), so that any web server can serve them all. */
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

export function useQuery(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => location.search));
}

export const reportAddress = (reportId: string): string => `/?report=${encodeURIComponent(reportId)}`;

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
