import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { Told } from "../dashboard/types";
import { acrossAddress, Link } from "../navigation";
import type { Lifted } from "./arranging";
import { Move } from "./move";
import type { Order } from "./order";
import type { ScriptDesk } from "./script-desk";
import { SincePinned } from "./since-pinned";
import { focusTop } from "./use-focus-moved";
import { whyLeft } from "./tidings";
import type { Pin } from "./types";
import { useReadNotes } from "./use-read-notes";
import { nameOf, Source, Speaker, Words } from "./words";

interface PoolProps {
  readonly desk: ScriptDesk;
  readonly order: Order;
  readonly tables: Told | null;
  readonly lifted: Lifted | null;
}

/** What is pinned and has no place in the running order. */
export function Pool({ desk, order, tables, lifted }: PoolProps): ReactNode {
  const { gathered, leftUnplaced } = order;
  const read = useReadNotes(desk.conferenceId);
  return (
    <aside className="bd-pool" aria-labelledby="pool-head">
      <h2 id="pool-head">Gathered, not placed</h2>
      <p className="meta">
        From <Link to={acrossAddress(desk.conferenceId)}>Across</Link>, newest first
      </p>
      {gathered.length === 0 && (
        <p className="bd-none">
          {order.places.some(({ is }) => is === "pin")
            ? "All that was gathered has its place."
            : desk.leads
              ? "Nothing is gathered yet. Go to Across, and press B on what the hall should hear."
              : "Nothing is gathered yet."}
        </p>
      )}
      {gathered.map((pin) => (
        <Card key={pin.pinId} {...{ desk, pin, tables }} lifted={lifted?.id === pin.pinId} />
      ))}
      {leftUnplaced
        .filter(({ pinId }) => !read.ids.has(pinId))
        .map((left) => (
          <div
            key={left.pinId}
            className="bd-gone"
            role="group"
            aria-label={whyLeft(left)}
            data-notice
            tabIndex={-1}
          >
            <span>{whyLeft(left)}</span>
            <button
              className="btn btn-s"
              onClick={() => {
                focusTop();
                read.add(left.pinId);
              }}
            >
              Understood
            </button>
          </div>
        ))}
    </aside>
  );
}

function Card(props: {
  readonly desk: ScriptDesk;
  readonly pin: Pin;
  readonly tables: Told | null;
  readonly lifted: boolean;
}): ReactNode {
  const { desk, pin, tables, lifted } = props;
  const pending = pin.attribution.status === "pending";
  const classes = ["bd-card", pending ? "pending" : "", lifted ? "lift" : ""];
  return (
    <article className={classes.join(" ")} data-place={pin.pinId} aria-label={nameOf(pin)}>
      <Words pin={pin} />
      <footer>
        <Source pin={pin} tables={tables} />
        <Speaker {...pin} />
        {!pending && <Acts desk={desk} pin={pin} lifted={lifted} />}
      </footer>
      {pending && (
        <>
          <p className="meta">
            Can be read out as anonymous. The name stays closed until the speaker agrees.
          </p>
          <footer>
            <Acts desk={desk} pin={pin} lifted={lifted} />
          </footer>
        </>
      )}
      <SincePinned desk={desk} pin={pin} />
    </article>
  );
}

function Acts(props: { readonly desk: ScriptDesk; readonly pin: Pin; readonly lifted: boolean }): ReactNode {
  const { desk, pin, lifted } = props;
  const { arranging } = desk;
  const name = nameOf(pin);
  if (!desk.leads) return null;
  return (
    <span className="acts">
      {!lifted && (
        <>
          <button className="btn btn-s" onClick={() => arranging.placeLast(pin.pinId)}>
            {pin.attribution.status === "pending" ? "Place as anonymous" : "Place"}
            <span className="vh">: {name}</span>
          </button>
          <button
            className="btn btn-icon btn-s"
            aria-label={`Take off the board: ${name}`}
            onClick={() => arranging.dropPin(pin)}
          >
            <X className="i" aria-hidden="true" />
          </button>
        </>
      )}
      <Move arranging={arranging} id={pin.pinId} name={name} lifted={lifted} />
    </span>
  );
}
