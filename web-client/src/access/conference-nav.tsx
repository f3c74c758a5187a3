import type { ReactNode } from "react";
import { acrossAddress, conferenceAddress, Link } from "../navigation";

/** A conference's name, and the pages that show all of its reports. */
export function ConferenceNav(props: {
  readonly conference: { readonly id: string; readonly name: string };
  readonly at: "live" | "across";
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
      </nav>
    </>
  );
}
