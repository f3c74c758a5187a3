import { Check, Copy, Mail } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Held } from "../access/types";
import { announce } from "../design/announcer";
import { momentOf } from "../design/format";
import type { RoundtableView } from "../home/conferences";
import { sentence } from "../http/request";
import { ROLE_NAMES } from "../live/presence";
import { withdraw, type Pending } from "./invite";

/** One invitation that waits: whose, for which seat, and what can be done with its link. */
export function InvitationRow(props: {
  readonly of: Pending;
  /** For which seat, as it is said. */
  readonly seat: string;
  /** Known only where it was made on this page. */
  readonly link: string | null;
  readonly renew: () => Promise<unknown>;
  /** Null where it can't be sent. */
  readonly mail: (() => Promise<unknown>) | null;
  readonly changed: () => Promise<unknown>;
}): ReactNode {
  const { of, seat, link, renew, mail, changed } = props;
  const [told, setTold] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const who = of.name ?? of.email ?? "Somebody";
  const act = (what: Promise<unknown>, says: string): void => {
    setTold(null);
    what.then(() => announce(says)).catch((error: unknown) => setTold(sentence(error)));
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link ?? "");
    setCopied(true);
  };
  return (
    <li>
      <div>
        <b className="strong">{who}</b>
        {of.name !== null && of.email !== null && <span className="meta"> {of.email}</span>}
        <span className="meta below">
          {seat}; the link holds until {momentOf(of.expiresAt)}
          {of.sent && ", sent by mail"}
        </span>
        {link !== null && (
          <input
            className="mono"
            readOnly
            aria-label={`Link for ${who}`}
            value={link}
            onFocus={(e) => e.target.select()}
          />
        )}
        {told !== null && (
          <span className="state stop" role="alert">
            {told}
          </span>
        )}
      </div>
      <div className="acts">
        {link !== null && (
          <button type="button" className="btn btn-s" onClick={() => act(copy(), "Copied.")}>
            {copied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
            {copied ? "Copied" : "Copy"}
            <span className="vh"> the link for {who}</span>
          </button>
        )}
        {mail !== null && (
          <button type="button" className="btn btn-s" onClick={() => act(mail(), "Sent.")}>
            <Mail className="i" aria-hidden="true" />
            Send by mail<span className="vh"> to {who}</span>
          </button>
        )}
        <button
          type="button"
          className="btn btn-quiet btn-s"
          onClick={() => act(renew().then(changed), "Here is a fresh link. The old one no longer works.")}
        >
          Fresh link<span className="vh"> for {who}</span>
        </button>
        <button
          type="button"
          className="btn btn-quiet btn-s"
          onClick={() => act(withdraw(of.id).then(changed), `The invitation of ${who} is withdrawn.`)}
        >
          Withdraw<span className="vh"> the invitation of {who}</span>
        </button>
      </div>
    </li>
  );
}

/**
 * "Rapporteur of roundtable 3.1", "Chair of the conference", as it is said of a person. With the conference's name where
 * that isn't clear from the page: "Rapporteur of roundtable 3.1 in Harbours 2026".
 */
export function seatName(
  { role, conferenceId, reportId }: Held,
  roundtables: readonly RoundtableView[],
  conference: string | null = null,
): string {
  if (conferenceId === null) return `${ROLE_NAMES[role]} in all of Roundtable`;
  if (reportId === null) return `${ROLE_NAMES[role]} of ${conference ?? "the conference"}`;
  const code = roundtables.find((r) => r.reportId === reportId)?.code;
  const table = code === undefined ? "a roundtable" : `roundtable ${code}`;
  return `${ROLE_NAMES[role]} of ${table}${conference === null ? "" : ` in ${conference}`}`;
}
