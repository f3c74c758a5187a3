import { useRef, useState, type ReactNode } from "react";
import { momentOf } from "../design/format";
import { sentence } from "../http/request";
import { fileAddress, type Copy } from "./api";
import { focusTrigger } from "./take-along";
import type { Copies } from "./use-copies";
import { nameOf, stateOf } from "./words";

/** The copies that somebody asked for; nothing where there are none. */
export function CopiesList({ copies }: { readonly copies: Copies }): ReactNode {
  if (copies.all.length === 0) return null;
  return (
    <section className="copies" aria-label="Copies to take along">
      <ul>
        {copies.all.map((copy) => (
          <CopyLine key={copy.id} copy={copy} copies={copies} />
        ))}
      </ul>
    </section>
  );
}

function CopyLine({ copy, copies }: { readonly copy: Copy; readonly copies: Copies }): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef<HTMLButtonElement>(null);
  const trying = (act: () => Promise<void>): void => {
    setProblem(null);
    act().then(focusTrigger, (error: unknown) => setProblem(sentence(error)));
  };
  const name = nameOf(copy);
  const underWay = copy.stage === "waiting" || copy.stage === "making";
  return (
    <li className={`copy is-${copy.stage}`}>
      <p className="what">
        <b className="strong">{name}</b> <span className="meta">{momentOf(copy.at)}</span>
      </p>
      {underWay && <progress aria-label={name} max={copy.of} value={copy.done} />}
      <p className="how">{problem ?? stateOf(copy, copies.taken.has(copy.id))}</p>
      <p className="acts">
        {copy.stage === "ready" && (
          <a
            className="btn btn-main"
            href={fileAddress(copies.conferenceId, copy.id)}
            download=""
            aria-label={`Download ${name}`}
            onClick={() => {
              last.current?.focus();
              copies.take(copy);
            }}
          >
            Download
          </a>
        )}
        {copy.stage === "lost" && (
          <button
            type="button"
            className="btn"
            aria-label={`Ask again: ${name}`}
            onClick={() => trying(() => askAgain(copy, copies))}
          >
            Ask again
          </button>
        )}
        <button
          type="button"
          className="btn btn-quiet"
          ref={last}
          aria-label={`${underWay ? "Cancel" : "Remove"} ${name}`}
          onClick={() => trying(() => copies.remove(copy))}
        >
          {underWay ? "Cancel" : "Remove"}
        </button>
      </p>
    </li>
  );
}

async function askAgain(copy: Copy, copies: Copies): Promise<void> {
  await copies.ask({ form: copy.form, reports: copy.reports });
  await copies.remove(copy);
}
