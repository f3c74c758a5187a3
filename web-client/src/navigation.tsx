import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

/** The addresses: `/`, `/privacy`, `/reports/ID` for one report and `/reports/ID/trail` for what happened to it. The server answers all with the same page. */
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
  | { readonly at: "home" }
  | { readonly at: "privacy" }
  | { readonly at: "report"; readonly reportId: string }
  | { readonly at: "trail"; readonly reportId: string };

/** Where the address leads. */
export function usePlace(): Place {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  if (path === "/privacy") return { at: "privacy" };
  const [, id, trail] = /^\/reports\/([^/]+)(\/trail)?$/.exec(path) ?? [];
  if (id === undefined) return { at: "home" };
  return { at: trail === undefined ? "report" : "trail", reportId: decodeURIComponent(id) };
}

/** What stands behind the question mark of the address. */
export const useSearch = (): string => useSyncExternalStore(subscribe, () => location.search);

/** Another search at the same address; replaced, it is no step for the browser's Back. */
export function goSearch(search: string, how: "push" | "replace"): void {
  const to = search === "" ? location.pathname : `${location.pathname}?${search}`;
  if (how === "push") history.pushState(null, "", to);
  else history.replaceState(null, "", to);
  dispatchEvent(new Event(CHANGED));
}

export const reportAddress = (reportId: string): string => `/reports/${encodeURIComponent(reportId)}`;
export const trailAddress = (reportId: string): string => `${reportAddress(reportId)}/trail`;

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
