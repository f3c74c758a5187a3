import type { ReactNode } from "react";

const SETTINGS = `--roundtable.webhooks.receivers[0].name=secretariat
--roundtable.webhooks.receivers[0].address=https://secretariat.example/hook
--roundtable.webhooks.receivers[0].secret=whsec_…`;

/** How a receiver is named, where there is none. */
export function NoReceivers(): ReactNode {
  return (
    <section className="prev narrow" aria-labelledby="none-head">
      <h2 id="none-head">How to name one</h2>
      <p>
        A secretariat’s own system can be told when a report is submitted or withdrawn, and when a section
        becomes final or open again. No text and no name is sent. Whoever runs this Roundtable names it when
        they start it:
      </p>
      <textarea
        className="mono settings"
        readOnly
        rows={3}
        wrap="off"
        aria-label="The settings"
        value={SETTINGS}
      />
      <p>
        The secret is <code>whsec_</code> and what <code>openssl rand -base64 32</code> prints; the other
        system checks with it who sends. <code>docs/operations.md</code> says the rest under “Telling other
        systems”.
      </p>
    </section>
  );
}
