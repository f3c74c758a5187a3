import type { ReactNode } from "react";
import { dayOf } from "../design/format";
import { Ring } from "../design/ring";
import { ROLE_NAMES } from "../live/presence";
import type { Role } from "../report/types";
import type { Offer } from "./link";

const DOES: Record<Role, string> = {
  organiser: "sets up roundtables and invites people",
  rapporteur: "writes the report, makes its sections final and submits it",
  "note-taker": "writes the report together with its rapporteur",
  chair: "speaks from the reports at the closing session",
  auditor: "asks who changed what, and when",
  reader: "reads",
};

/** The seat that one was offered: in which role, at which table, where and when. */
export function Seat({ offer }: { readonly offer: Offer }): ReactNode {
  const { role, conference, roundtable } = offer;
  const day = roundtable?.date ?? conference?.from;
  const where = [conference?.name, conference?.place, day ? dayOf(day) : null].filter(Boolean).join(", ");
  return (
    <div className="inv">
      <Ring
        code={roundtable?.code ?? ""}
        seats={["empty", "empty", "empty", "empty", "empty", "empty"]}
        submitted={false}
        size={56}
        label={roundtable ? `Roundtable ${roundtable.code}` : "All roundtables"}
      />
      <div>
        {role && (
          <>
            <b className="strong">{ROLE_NAMES[role]}</b>: {DOES[role]}
          </>
        )}
        {roundtable && <span className="meta">{roundtable.title}</span>}
        {where !== "" && <span className="meta">{where}</span>}
      </div>
    </div>
  );
}
