import { CornerDownRight, Heading, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import type { Told } from "../dashboard/types";
import { counted, momentOf } from "../design/format";
import type { DeskState } from "../editor/desk";
import { KeptCard } from "../editor/kept-card";
import type { Snapshot } from "../writing/snapshot";
import type { Lifted } from "./arranging";
import { HeadingRow } from "./heading-row";
import { SCRIPT, type Block, type Order } from "./order";
import { PlaceRow } from "./place-row";
import type { ScriptDesk } from "./script-desk";
import type { ToldBoard } from "./types";

export interface OrderProps {
  readonly desk: ScriptDesk;
  readonly order: Order;
  readonly told: ToldBoard;
  readonly tables: Told | null;
  readonly lifted: Lifted | null;
  readonly snapshot: Snapshot;
  readonly state: DeskState;
}

/** What will be said, one after the other, beside the minutes that it takes. */
export function RunningOrder(props: OrderProps): ReactNode {
  const { desk, order, told, snapshot, lifted } = props;
  const { conference, closingAt, minutes } = told.board;
  const homeless = snapshot.kept.filter((k) => !order.places.some(({ item }) => item.id === k.itemId));
  return (
    <section className="bd-script" aria-labelledby="bd-head">
      <header>
        <p className="meta">
          {conference}
          {closingAt != null && `, ${momentOf(closingAt)}`}
          {minutes != null && `. Your report: ${counted(minutes, "minute")}`}
        </p>
        <h1 id="bd-head" tabIndex={-1}>
          Closing session
        </h1>
      </header>
      {homeless.map((k) => (
        <KeptCard key={k.id} kept={k} desk={desk} report={snapshot.report} />
      ))}
      <ol className="bd-rows">
        {lifted?.after === null && <Slot key="slot" />}
        {order.blocks.flatMap((block) => rowsOf(block, props))}
      </ol>
      {order.places.length === 0 && <p className="bd-none">{EMPTY[desk.leads ? "leads" : "reads"]}</p>}
      {desk.leads && <Adds desk={desk} order={order} />}
    </section>
  );
}

const EMPTY = {
  leads: "Nothing is in the running order yet. Begin with a heading, place a point, or write your own words.",
  reads: "Nothing is in the running order yet.",
};

/** All rows are neighbours: what is written in stays where it is while others move about it. */
function rowsOf(block: Block, props: OrderProps): readonly ReactNode[] {
  const { desk, order, lifted, snapshot } = props;
  const { heading, places } = block;
  const rows: ReactNode[] = [];
  const add = (id: string, row: ReactNode): void => {
    rows.push(row);
    for (const kept of snapshot.kept.filter((k) => k.itemId === id))
      rows.push(
        <li key={kept.id} className="bd-row">
          <span className="ruler" />
          <KeptCard kept={kept} desk={desk} report={snapshot.report} />
        </li>,
      );
    if (lifted?.after === id) rows.push(<Slot key="slot" />);
  };
  if (heading) add(heading.id, <HeadingRow key={heading.id} {...props} block={block} heading={heading} />);
  for (const place of places)
    add(
      place.item.id,
      <PlaceRow key={place.item.id} {...props} place={place} said={order.said.has(place.item.id)} />,
    );
  if (heading && places.length === 0 && !lifted)
    rows.push(
      <li key={`${heading.id} empty`} className="bd-row">
        <span className="ruler" />
        <p className="bd-slot">Nothing here yet.{desk.leads && " Place a point, or write your own words."}</p>
      </li>,
    );
  return rows;
}

const Slot = (): ReactNode => (
  <li className="bd-row" aria-hidden="true">
    <span className="ruler" />
    <p className="bd-slot" ref={(slot) => slot?.scrollIntoView({ block: "nearest" })}>
      <CornerDownRight className="i" />
      It will land here
    </p>
  </li>
);

/** What can be written at the end. */
function Adds({ desk, order }: { readonly desk: ScriptDesk; readonly order: Order }): ReactNode {
  const last = order.places.at(-1)?.item.id ?? null;
  return (
    <div className="bd-adds">
      <button className="btn btn-quiet btn-s" onClick={() => desk.add("heading", SCRIPT, last)}>
        <Heading className="i" aria-hidden="true" />
        Heading
      </button>
      <button className="btn btn-quiet btn-s" onClick={() => desk.add("paragraph", SCRIPT, last)}>
        <PencilLine className="i" aria-hidden="true" />
        Your own words
      </button>
    </div>
  );
}
