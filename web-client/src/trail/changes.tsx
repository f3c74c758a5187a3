import type { ReactNode } from "react";
import { ChangeRows } from "./change-rows";
import { isEverything } from "./filter";
import { ActiveFilters, Filters } from "./filters";
import type { View } from "./trail-page";
import { useStore } from "./use-store";

/** The changes that are looked at, newest first. */
export function Changes(view: View): ReactNode {
  const { trail } = view;
  const { entries, filter, loading, problem } = useStore(trail.list);
  const empty = entries.length === 0 && loading === null && problem === null;
  const retry = (): void => {
    trail.set({ landing: "rows" });
    void trail.list.retry();
  };
  return (
    <section className="list" aria-labelledby="changes">
      <Filters {...view} />
      <ActiveFilters {...view} />
      {entries.length > 0 && <ChangeRows {...view} />}
      {entries.length === 0 && loading !== null && (
        <p className="meta waits" role="status">
          Looking for the changes
        </p>
      )}
      {problem !== null && (
        <p className="msg stop" role="alert">
          <span>
            {entries.length === 0 ? "The changes" : "Earlier changes"} could not be loaded: {problem}
          </span>
          <button className="btn btn-s" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      {empty && (
        <div className="nothing-found" role="status">
          <p className="strong">
            {isEverything(filter) ? "Nothing has happened yet." : "No change fits what you look for."}
          </p>
          <p className="meta">
            {isEverything(filter)
              ? "As soon as somebody writes, it stands here."
              : "Take away one of the conditions above, or look for other words."}
          </p>
        </div>
      )}
    </section>
  );
}
