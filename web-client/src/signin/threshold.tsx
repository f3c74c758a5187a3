import type { ReactNode } from "react";
import { Brand } from "../design/brand";
import "./signin.css";

/** The page of those who are not in yet: the rule on one side, what is to be done on the other. */
export function Threshold({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <main className="si">
      <section className="rule" aria-label="The Chatham House Rule">
        <div>
          <Brand />
        </div>
        <div className="say">
          <p>What was said may be used.</p>
          <p>Who said it may not, unless they agree.</p>
          <small>
            Every roundtable here is held under the Chatham House Rule. Roundtable keeps names sealed until a
            speaker approves, and destroys them when asked.
          </small>
        </div>
        <Table />
      </section>
      <div className="form">{children}</div>
    </main>
  );
}

function Table(): ReactNode {
  return (
    <svg className="big" viewBox="0 0 60 60" aria-hidden="true">
      <circle
        cx="30"
        cy="30"
        r="24"
        pathLength="60"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeDasharray="8.6 1.4"
        strokeDashoffset="-.7"
        transform="rotate(-90 30 30)"
      />
    </svg>
  );
}
