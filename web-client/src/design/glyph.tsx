import type { ReactNode } from "react";
import type { SectionState } from "../report/outline";

/** A section's state at a glance; the word beside it says the same. */
export function Glyph({ state }: { readonly state: SectionState }): ReactNode {
  return (
    <svg className="i g" viewBox="0 0 24 24" aria-hidden="true">
      {state === "final" && (
        <>
          <circle cx="12" cy="12" r="8.6" fill="currentColor" />
          <path d="m8.3 12.3 2.6 2.5 4.8-5.2" stroke="var(--on-accent)" strokeWidth="2.2" />
        </>
      )}
      {state === "drafting" && (
        <>
          <circle cx="12" cy="12" r="8" />
          <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
        </>
      )}
      {state === "waiting" && (
        <>
          <circle cx="12" cy="12" r="8" strokeDasharray="7 3" />
          <path d="M12 8v4.4l2.8 1.7" />
        </>
      )}
      {state === "empty" && <circle cx="12" cy="12" r="8" strokeDasharray="2.2 2.9" />}
    </svg>
  );
}
