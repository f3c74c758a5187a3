import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Flags } from "../editor/item-parts";
import { ItemText } from "../editor/item-text";
import { inItem } from "../editor/people";
import { isGone, wordsOf } from "../report/outline";
import type { PlaceProps } from "./place-row";

/** What a chair wrote at a place, live as in a report: their own words, or their note to a point. */
export function Note(
  props: PlaceProps & {
    readonly label: string;
    readonly question: string;
    /** Whether it is only offered while it is empty. */
    readonly folded?: boolean;
  },
): ReactNode {
  const { desk, place, snapshot, state, label, question, folded } = props;
  const { item } = place;
  const active = state.active?.itemId === item.id && desk.leads ? state.active.at : null;
  const people = inItem(snapshot.people, item.id);
  if (isGone(item)) return <p className="meta">These words can’t be read any more.</p>;
  if (folded === true && active === null && wordsOf(item) === "" && people.length === 0)
    return desk.leads && place.is === "pin" ? (
      <button className="btn btn-quiet btn-s bd-add-note" onClick={() => desk.activate(item.id, "end")}>
        <Plus className="i" aria-hidden="true" />
        Note<span className="vh"> to yourself. {label}</span>
      </button>
    ) : null;
  const classes = ["item", folded === true ? "bd-note" : "bd-own", active === null ? "" : "mine who p1"];
  return (
    <div className={classes.join(" ")} data-item={item.id}>
      <div className="par">
        <ItemText
          {...{ desk, item, people, active, label, question, number: null, findings: NONE }}
          open={desk.leads}
        />
      </div>
      <Flags people={people} />
    </div>
  );
}

const NONE = [] as const;
