import { Radio } from "lucide-react";
import type { ReactNode } from "react";

/** Whether what is shown moves. */
export function LiveSign({ live }: { readonly live: boolean }): ReactNode {
  return (
    <span className={live ? "state ok live-sign" : "state warn live-sign"} role="status">
      {live && <Radio className="i" aria-hidden="true" />}
      {live ? "Live" : "Not connected: this may be old"}
    </span>
  );
}
