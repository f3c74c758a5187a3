import type { ReactNode } from "react";
import { Link } from "../navigation";

/** The product's name and mark; leads home. */
export function Brand(): ReactNode {
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor">
        <circle
          cx="12"
          cy="12"
          r="8.7"
          strokeWidth="3.6"
          strokeDasharray="7.3 1.81"
          transform="rotate(-84 12 12)"
        />
      </svg>
      Roundtable
    </Link>
  );
}
