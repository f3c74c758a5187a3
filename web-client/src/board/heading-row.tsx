import { PencilLine, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { ItemText } from "../editor/item-text";
import { Flags } from "../editor/item-parts";
import { inItem } from "../editor/people";
import { wordsOf } from "../report/outline";
import { beginning } from "../report/tidings";
import type { ItemView } from "../report/types";
import { languageOf } from "../text/language";
import { minutesOf } from "./clock";
import { Move } from "./move";
import { SCRIPT, type Block } from "./order";
import type { OrderProps } from "./running-order";
import { stepsOf } from "./steps";

/** A heading of the running order: when its turn is, and for how long. */
export function HeadingRow(
  props: OrderProps & { readonly block: Block; readonly heading: ItemView },
): ReactNode {
  const { desk, order, block, heading, lifted } = props;
  const name = wordsOf(heading).trim() === "" ? "heading" : beginning(heading);
  const raised = lifted?.id === heading.id;
  const classes = ["bd-row", "head", isNow(props) ? "now" : "", raised ? "lift" : ""];
  const last = block.places.at(-1)?.item.id ?? heading.id;
  const empty = block.places.length === 0 && wordsOf(heading) === "";
  return (
    <li className={classes.join(" ")} data-place={heading.id}>
      <div className="ruler">
        <b>
          <span className="vh">Begins at </span>
          {minutesOf(block.from)}
        </b>
        <Minutes
          minutes={block.minutes}
          name={`Minutes for ${name}`}
          change={
            desk.leads
              ? (minutes) => desk.outgoing.ask({ type: "plan-minutes", itemId: heading.id, minutes })
              : null
          }
        />
      </div>
      <div className="bd-h">
        <Title {...props} />
        {desk.leads && (
          <span className="acts">
            {!raised && (
              <>
                <button
                  className="btn btn-icon btn-s"
                  aria-label={`Write under ${name}`}
                  onClick={() => desk.add("paragraph", SCRIPT, last)}
                >
                  <PencilLine className="i" aria-hidden="true" />
                </button>
                <button
                  className="btn btn-icon btn-s"
                  aria-label={`Remove the heading: ${name}`}
                  onClick={() =>
                    desk.arranging.takeOut(heading.id, empty ? "Removed." : `Heading removed: ${name}.`)
                  }
                >
                  <Trash2 className="i" aria-hidden="true" />
                </button>
              </>
            )}
            {order.places.length > 1 && (
              <Move arranging={desk.arranging} id={heading.id} name={name} lifted={raised} />
            )}
          </span>
        )}
      </div>
    </li>
  );
}

/** Whether the speech is here: the first of what has not been said, once something has. */
function isNow({ order, block }: OrderProps & { readonly block: Block }): boolean {
  const next =
    order.said.size === 0 ? undefined : stepsOf(order).find(({ place }) => !order.said.has(place.item.id));
  return next?.block === block;
}

function Title({ desk, heading, snapshot, state }: OrderProps & { readonly heading: ItemView }): ReactNode {
  const words = wordsOf(heading);
  if (!desk.leads)
    return (
      <h2 dir="auto" lang={languageOf(words)}>
        {words}
      </h2>
    );
  const active = state.active?.itemId === heading.id ? state.active.at : null;
  const people = inItem(snapshot.people, heading.id);
  return (
    <div
      role="heading"
      aria-level={2}
      className={active === null ? "item" : "item mine who p1"}
      data-item={heading.id}
    >
      <ItemText
        {...{ desk, item: heading, people, active, open: true, number: null, findings: NONE }}
        question="Heading"
        label="Heading"
      />
      <Flags people={people} />
    </div>
  );
}

const NONE = [] as const;
const MOST_MINUTES = 600;

/** Minutes that are planned, to be changed where one may: told to the others once the field is left. */
export function Minutes(props: {
  readonly minutes: number | null;
  readonly name: string;
  readonly change: ((minutes: number) => void) | null;
}): ReactNode {
  const { minutes, name, change } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = minutes === null || minutes === 0 ? "" : String(minutes);
  if (!change) return shown === "" ? null : <span>{shown} min</span>;
  const leave = (): void => {
    const given = draft === null ? null : minutesIn(draft);
    if (given !== null && given !== (minutes ?? 0)) change(given);
    setDraft(null);
  };
  return (
    <label className="bd-minutes">
      <span className="vh">{name}</span>
      <input
        type="text"
        inputMode="numeric"
        size={3}
        maxLength={3}
        placeholder="–"
        value={draft ?? shown}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Enter" && leave()}
      />
      <span aria-hidden="true">min</span>
    </label>
  );
}

/** Whole minutes as somebody wrote them; nothing written is none, and null what is no such number. */
function minutesIn(draft: string): number | null {
  const given = Number(draft.trim());
  return Number.isInteger(given) && given >= 0 && given <= MOST_MINUTES ? given : null;
}
