import { Check, PencilLine, Trash2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { beginning } from "../report/tidings";
import { Move } from "./move";
import { Note } from "./note";
import type { Place } from "./order";
import { whyLeft } from "./tidings";
import type { OrderProps } from "./running-order";
import { SincePinned } from "./since-pinned";
import { nameOf, Source, Speaker, Words } from "./words";

export interface PlaceProps extends OrderProps {
  readonly place: Exclude<Place, { is: "heading" }>;
  readonly said: boolean;
}

/** A point of the running order: what a table said, or a chair's own words. */
export function PlaceRow(props: PlaceProps): ReactNode {
  const { place, said, lifted } = props;
  const raised = lifted?.id === place.item.id;
  const classes = ["bd-row", `is-${place.is}`, said ? "is-said" : "", raised ? "lift" : ""];
  return (
    <li className={classes.join(" ")} data-place={place.item.id}>
      <span className="ruler" />
      <div className="bd-point">
        <Body {...props} />
      </div>
    </li>
  );
}

function Body(props: PlaceProps): ReactNode {
  const { desk, place, tables } = props;
  switch (place.is) {
    case "own":
      return (
        <>
          <Note {...props} label="Your own words" question="What do you say here?" />
          <Acts {...props}>
            <span className="src">
              <PencilLine className="i" aria-hidden="true" />
              {desk.leads ? "Your own words" : "The chair’s own words"}
            </span>
          </Acts>
        </>
      );
    case "pin":
      return (
        <>
          <Words pin={place.pin} />
          <Acts {...props}>
            <Source pin={place.pin} tables={tables} />
            <Speaker {...place.pin} />
            {place.pin.attribution.status === "pending" && (
              <span className="meta">Read it out as anonymous</span>
            )}
          </Acts>
          <SincePinned desk={desk} pin={place.pin} />
          <Note
            {...props}
            label={`Your note to: ${nameOf(place.pin)}`}
            question="A note to yourself"
            folded
          />
        </>
      );
    case "left":
      return <Gone {...props} />;
  }
}

/** What left: a quiet note in its place, with what a chair had written to it. */
function Gone(props: PlaceProps): ReactNode {
  const { desk, place } = props;
  if (place.is !== "left") return null;
  const says = place.left ? whyLeft(place.left) : "A point that stood here was taken off the board.";
  return (
    <>
      <div className="bd-gone" role="group" aria-label={says} data-notice tabIndex={-1}>
        <span>{says}</span>
        {desk.leads && (
          <button
            className="btn btn-s"
            onClick={() => desk.arranging.takeOut(place.item.id, "Place taken away.")}
          >
            Take the place away
          </button>
        )}
      </div>
      <Note {...props} label="Your note to what stood here" question="A note to yourself" folded />
    </>
  );
}

/** What can be done with a point, beside whose it is. */
function Acts(props: PlaceProps & { readonly children: ReactNode }): ReactNode {
  const { desk, place, said, lifted, children } = props;
  const { arranging, outgoing } = desk;
  const id = place.item.id;
  const raised = lifted?.id === id;
  const name = place.is === "pin" ? nameOf(place.pin) : beginning(place.item) || "your own words";
  const own = place.is === "own";
  return (
    <footer>
      {children}
      <span className="grow" />
      {!desk.leads && said && (
        <span className="state ok">
          <Check className="i" aria-hidden="true" />
          Said
        </span>
      )}
      {desk.leads && (
        <span className="acts">
          {!raised && (
            <>
              <button
                className={said ? "btn btn-s said-mark on" : "btn btn-s said-mark"}
                aria-pressed={said}
                onClick={() => outgoing.ask({ type: said ? "mark-unsaid" : "mark-said", itemId: id })}
              >
                <Check className="i" aria-hidden="true" />
                Said<span className="vh">: {name}</span>
              </button>
              <button
                className="btn btn-icon btn-s"
                aria-label={own ? `Remove: ${name}` : `Put back to the gathered points: ${name}`}
                onClick={() => arranging.takeOut(id, own ? "Removed." : "Put back to what is gathered.")}
              >
                {own ? (
                  <Trash2 className="i" aria-hidden="true" />
                ) : (
                  <Undo2 className="i" aria-hidden="true" />
                )}
              </button>
            </>
          )}
          <Move arranging={arranging} id={id} name={name} lifted={raised} />
        </span>
      )}
    </footer>
  );
}
