import { ShieldAlert, ShieldCheck, ShieldEllipsis, ShieldQuestion } from "lucide-react";
import type { ReactNode } from "react";
import { dateOf, secondsOf } from "../design/format";
import type { ChainCheck, SealState } from "./chain";
import type { ChainState } from "./types";
import { useStore } from "./use-store";

/** Whether the report's chain of commits holds: what was checked, when, and where it breaks if it does. */
export function Seal({ check }: { readonly check: ChainCheck }): ReactNode {
  const state = useStore(check);
  const kind = kindOf(state);
  const Icon = ICONS[kind];
  return (
    <div className={`seal ${kind}`}>
      <Icon className="i" aria-hidden="true" />
      <div className="said" role="status">
        <Words state={state} />
      </div>
      <button className="btn btn-s" aria-disabled={state.checking} onClick={() => void check.check()}>
        Check again
      </button>
    </div>
  );
}

type Kind = "checking" | "verified" | "broken" | "unknown";
const ICONS = {
  checking: ShieldEllipsis,
  verified: ShieldCheck,
  broken: ShieldAlert,
  unknown: ShieldQuestion,
};

function kindOf({ checking, chain, problem }: SealState): Kind {
  if (checking) return "checking";
  if (problem !== null || !chain) return "unknown";
  return chain.verified ? "verified" : "broken";
}

function Words({ state }: { readonly state: SealState }): ReactNode {
  const { checking, chain, problem } = state;
  if (checking)
    return (
      <>
        <b className="strong">Checking the chain</b>
        <p className="meta">Each commit is compared with the one before it.</p>
      </>
    );
  if (problem !== null || !chain)
    return (
      <>
        <b className="strong">The chain could not be checked</b>
        <p className="meta">{problem}</p>
      </>
    );
  return chain.verified ? <Verified chain={chain} /> : <Broken chain={chain} />;
}

function Verified({ chain }: { readonly chain: ChainState }): ReactNode {
  const all = chain.commits.toLocaleString("en-GB");
  return (
    <>
      <b className="strong">
        Chain verified, {all} of {all} {chain.commits === 1 ? "commit" : "commits"}
      </b>
      <p className="meta">
        Checked <CheckedAt at={chain.checkedAt} />, head{" "}
        <span className="mono" title={chain.head}>
          {headOf(chain.head)}
        </span>
      </p>
    </>
  );
}

function Broken({ chain }: { readonly chain: ChainState }): ReactNode {
  const { fault } = chain;
  return (
    <>
      <b className="strong">
        The chain is broken{fault ? ` at version ${fault.version.toLocaleString("en-GB")}` : ""}
      </b>
      <p className="meta">
        {fault?.sentence} Checked <CheckedAt at={chain.checkedAt} />.
      </p>
    </>
  );
}

function CheckedAt({ at }: { readonly at: string }): ReactNode {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return today ? secondsOf(at) : `${dateOf(Date.parse(at))}, ${secondsOf(at)}`;
}

/** Enough of it to compare by eye. */
const headOf = (head: string): string => head.slice(0, 12).replace(/(.{4})(?=.)/gu, "$1 ");
