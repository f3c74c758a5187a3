import type { ReactNode } from "react";
import { acrossAddress, boardAddress, conferenceAddress, Link } from "../navigation";
import { seesBoard } from "./roles";
import type { Visitor } from "./types";

/** A conference's name, and the pages that show all of its reports. */
export function ConferenceNav(props: {
  readonly conference: { readonly id: string; readonly name: string };
  readonly visitor: Visitor;
  readonly at: "live" | "across" | "board";
}): ReactNode {
  const { id, name } = props.conference;
  return (
    <>
      <span className="hide-s">{name}</span>
      <nav className="conf-nav" aria-label="Of this conference">
        <Link to={conferenceAddress(id)} current={props.at === "live"}>
          Roundtables
        </Link>
        <Link to={acrossAddress(id)} current={props.at === "across"}>
          Across
        </Link>
        {seesBoard(props.visitor, id) && (
          <Link to={boardAddress(id)} current={props.at === "board"}>
            Board
          </Link>
        )}
      </nav>
    </>
  );
}
