import { useEffect, useState, type ReactNode } from "react";
import { Bar } from "../access/bar";
import { NotShown } from "../access/not-shown";
import { organises } from "../access/roles";
import type { Visitor } from "../access/types";
import { useLoaded } from "../access/use-loaded";
import { sentence } from "../http/request";
import "../setup/setup.css";
import { loadPost, type Post } from "./api";
import { NoReceivers } from "./no-receivers";
import { ReceiverSection } from "./receiver";
import "./webhooks.css";
import { headOf } from "./words";

const EVERY = 4_000;

/** How messages to other systems fare. */
export function WebhooksPage({ visitor }: { readonly visitor: Visitor }): ReactNode {
  const allowed = organises(visitor, null);
  const { value, problem, again } = useLoaded(allowed ? loadPost : null);
  useEffect(() => {
    document.title = "Messages to other systems · Roundtable";
  }, []);
  if (!allowed || problem !== null)
    return (
      <NotShown
        head="These messages can’t be shown"
        says={problem ?? "Only an organiser of all of this Roundtable sees what other systems are told."}
      />
    );
  if (!value) return <p className="vh">Opening the messages to other systems</p>;
  return <Shown visitor={visitor} post={value} load={again} />;
}

function Shown(props: {
  readonly visitor: Visitor;
  readonly post: Post;
  readonly load: () => Promise<void>;
}): ReactNode {
  const { visitor, post, load } = props;
  const problem = useKept(load);
  const { offices, conferences } = post;
  return (
    <>
      <Bar visitor={visitor}>
        All conferences&ensp;/&ensp;<b>Messages to other systems</b>
      </Bar>
      <main className="page webhooks-page">
        <h1>{offices.length === 0 ? "No other system is told of anything yet" : headOf(offices)}</h1>
        {problem !== null && (
          <p className="msg" role="alert">
            {problem} What is shown may be old.
          </p>
        )}
        {offices.length === 0 && <NoReceivers />}
        {offices.map((office) => (
          <ReceiverSection
            key={office.receiver.name}
            office={office}
            conferences={conferences}
            changed={load}
          />
        ))}
      </main>
    </>
  );
}

/** Loads anew every few seconds while the page is looked at; why that fails, where it does. */
function useKept(load: () => Promise<void>): string | null {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "hidden") return;
      load().then(
        () => setProblem(null),
        (error: unknown) => setProblem(sentence(error)),
      );
    }, EVERY);
    return () => clearInterval(timer);
  }, [load]);
  return problem;
}
