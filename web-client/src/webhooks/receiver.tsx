import { useId, useRef, useState, type ReactNode } from "react";
import { announce } from "../design/announcer";
import { momentOf } from "../design/format";
import type { ConferenceView } from "../home/conferences";
import { sentence } from "../http/request";
import { sendAgain, type Delivery, type Office } from "./api";
import { fareOf, happened, placeOf } from "./words";

/** One receiver: what was laid aside, what waits, and what it took. */
export function ReceiverSection(props: {
  readonly office: Office;
  readonly conferences: readonly ConferenceView[];
  readonly changed: () => Promise<void>;
}): ReactNode {
  const { office, conferences, changed } = props;
  const { receiver, deliveries } = office;
  const { laidAside, waiting, taken } = deliveries;
  const [problem, setProblem] = useState<string | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const send = (message: string | null): void => {
    setProblem(null);
    sendAgain(receiver.name, message)
      .then(changed)
      .then(() => {
        announce("It is sent again.");
        // The button that was pressed may be gone.
        head.current?.focus();
      })
      .catch((error: unknown) => setProblem(sentence(error)));
  };
  const row = (delivery: Delivery): ReactNode => (
    <Row key={delivery.id} delivery={delivery} conferences={conferences} send={send} />
  );
  return (
    <section className="prev" aria-labelledby={id}>
      <h2 id={id} ref={head} tabIndex={-1}>
        {receiver.name}
      </h2>
      <p className="meta">
        At {receiver.host}; it hears of {heardOf(receiver.conference, conferences)}.
      </p>
      {problem !== null && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
      {laidAside.length > 0 && (
        <>
          <div className="list-head">
            <h3>Laid aside</h3>
            <button type="button" className="btn btn-s" onClick={() => send(null)}>
              Send all again<span className="vh"> to {receiver.name}</span>
            </button>
          </div>
          <ul className="links">{laidAside.map(row)}</ul>
        </>
      )}
      {waiting.length > 0 && (
        <>
          <h3>Waiting</h3>
          <ul className="links">{waiting.map(row)}</ul>
        </>
      )}
      {taken.length > 0 && (
        <>
          <h3>Taken</h3>
          <ul className="links">{taken.map(row)}</ul>
        </>
      )}
      {laidAside.length + waiting.length + taken.length === 0 && (
        <p>Nothing has happened yet that it is told of.</p>
      )}
    </section>
  );
}

function heardOf(conference: string | null | undefined, conferences: readonly ConferenceView[]): string {
  if (conference == null) return "all conferences";
  return conferences.find(({ id }) => id === conference)?.name ?? `the conference ${conference} alone`;
}

function Row(props: {
  readonly delivery: Delivery;
  readonly conferences: readonly ConferenceView[];
  readonly send: (message: string) => void;
}): ReactNode {
  const { delivery, conferences, send } = props;
  const { id, state, notice } = delivery;
  const place = placeOf(notice, conferences);
  return (
    <li>
      <div>
        <b className="strong">{happened(notice)}</b> {place}
        <span className="meta below">
          {momentOf(notice.timestamp)}. {fareOf(delivery, new Date())}
        </span>
      </div>
      {state !== "waiting" && (
        <button
          type="button"
          className={state === "taken" ? "btn btn-quiet btn-s" : "btn btn-s"}
          onClick={() => send(id)}
        >
          Send again
          <span className="vh">
            : {happened(notice)}, {place}
          </span>
        </button>
      )}
    </li>
  );
}
