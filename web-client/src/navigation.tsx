import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

/**
 * The addresses: `/`, `/privacy`, `/sign-in`, `/join`, `/account`, `/webhooks`, `/setup/ID` and `/people/ID` for one conference
 * (`/setup/new` for one to be made, `/people` for all of this Roundtable), `/conferences/ID` for all roundtables of one,
 * live, `/conferences/ID/across` for what was said in them, `/conferences/ID/board` for what will be said of them in the
 * closing session, `/conferences/ID/board/present` for the speech itself and `/conferences/ID/board/hall` for what the hall sees
 * of it, `/reports/ID` for one report (`?item=ID` for a place in it) and `/reports/ID/trail` for what happened to it. The server
 * answers all with the same page.
 */
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
  | { readonly at: "privacy" | "sign-in" | "join" | "account" | "webhooks" }
  /** `conferenceId` is null for a conference that is yet to be made. */
  | { readonly at: "setup"; readonly conferenceId: string | null }
  /** Null for those who have a role in all of this Roundtable. */
  | { readonly at: "people"; readonly conferenceId: string | null }
  | { readonly at: ConferencePage; readonly conferenceId: string }
  | { readonly at: "report"; readonly reportId: string }
  | { readonly at: "trail"; readonly reportId: string };

type ConferencePage = "conference" | "across" | BoardPlace;
/** Where one is at a board: it is prepared, the speech is given, or a window on the hall's screen follows it. */
export type BoardPlace = "board" | "present" | "hall";

/** Of a conference, by the end of their address. */
const PAGES: Readonly<Record<string, ConferencePage>> = {
  "/across": "across",
  "/board": "board",
  "/board/present": "present",
  "/board/hall": "hall",
};
const ALONE = ["privacy", "sign-in", "join", "account", "webhooks"] as const;

/** Where the address leads. */
export function usePlace(): Place {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  return placeOf(path);
}

export function placeOf(path: string): Place {
  const alone = ALONE.find((at) => path === `/${at}`);
  if (alone) return { at: alone };
  const [, about, conference] = /^\/(setup|people)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (about === "setup" || about === "people") {
    const none = conference === undefined || (about === "setup" && conference === "new");
    return { at: about, conferenceId: none ? null : decodeURIComponent(conference) };
  }
  const [, of, page] = /^\/conferences\/([^/]+)(\/across|\/board(?:\/present|\/hall)?)?$/.exec(path) ?? [];
  if (of !== undefined)
    return { at: PAGES[page ?? ""] ?? "conference", conferenceId: decodeURIComponent(of) };
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
export const itemAddress = (reportId: string, itemId: string): string =>
  `${reportAddress(reportId)}?item=${encodeURIComponent(itemId)}`;
export const conferenceAddress = (conferenceId: string): string =>
  `/conferences/${encodeURIComponent(conferenceId)}`;
export const acrossAddress = (conferenceId: string): string => `${conferenceAddress(conferenceId)}/across`;
export const boardAddress = (conferenceId: string): string => `${conferenceAddress(conferenceId)}/board`;
export const presentAddress = (conferenceId: string): string => `${boardAddress(conferenceId)}/present`;
export const hallAddress = (conferenceId: string): string => `${boardAddress(conferenceId)}/hall`;
export const setupAddress = (conferenceId: string | null): string =>
  `/setup/${conferenceId === null ? "new" : encodeURIComponent(conferenceId)}`;
export const peopleAddress = (conferenceId: string | null): string =>
  conferenceId === null ? "/people" : `/people/${encodeURIComponent(conferenceId)}`;
export const trailAddress = (reportId: string): string => `${reportAddress(reportId)}/trail`;

export function Link(props: {
  readonly to: string;
  readonly className?: string;
  /** Whether it is where one is already. */
  readonly current?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(props.to);
  };
  return (
    <a
      href={props.to}
      className={props.className}
      aria-current={props.current === true ? "page" : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}
