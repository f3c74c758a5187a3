import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { announce } from "../design/announcer";
import { counted, dayOf, momentOf } from "../design/format";
import type { ConferenceView } from "../home/conferences";
import { sentence } from "../http/request";
import { seatName } from "./invitation-row";
import type { Made, Pending } from "./invite";
import "./cards.css";

export interface Card extends Pending {
  readonly link: string;
}

/** Those whose links were made on this page; others' are not known any more. */
export const cardsOf = (
  pending: readonly Pending[],
  links: Readonly<Record<string, Made>>,
): readonly Card[] =>
  pending.flatMap((p) => {
    const made = links[p.id];
    return made ? [{ ...p, link: made.link, expiresAt: made.expiresAt }] : [];
  });

/** What can be done with all links at once. */
export function CardTools({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  if (cards.length === 0) return null;
  const copy = (): void => {
    copyAll(cards).then(
      () => announce("Copied."),
      (error: unknown) => announce(sentence(error)),
    );
  };
  return (
    <p className="tools">
      <button type="button" className="btn" onClick={() => print()}>
        Print {counted(cards.length, "card")}
      </button>
      <button type="button" className="btn btn-quiet" onClick={copy}>
        Copy all as a table
      </button>
    </p>
  );
}

/** For a mail merge: an address and its link in each line. */
async function copyAll(cards: readonly Card[]): Promise<void> {
  const lines = cards.map((c) => [c.email ?? c.name ?? "", c.role, c.link].join("\t"));
  await navigator.clipboard.writeText(lines.join("\n"));
}

/** A sheet with a card for each person, to be cut; seen on paper only. */
export function Cards(props: {
  readonly cards: readonly Card[];
  readonly conferences: readonly ConferenceView[];
}): ReactNode {
  const { cards, conferences } = props;
  if (cards.length === 0) return null;
  return createPortal(
    <div className="cards" aria-hidden="true">
      {cards.map((card) => {
        const conference = conferences.find((c) => c.id === card.conferenceId);
        const table = conference?.roundtables.find((r) => r.reportId === card.reportId);
        const day = table?.date ?? conference?.from;
        return (
          <article key={card.id}>
            <p className="for">{card.name ?? card.email}</p>
            <h2>{seatName(card, conference?.roundtables ?? [])}</h2>
            {table && <p className="title">{table.title}</p>}
            {conference && (
              <p>{[conference.name, conference.place, day ? dayOf(day) : null].filter(Boolean).join(", ")}</p>
            )}
            <p className="mono">{card.link}</p>
            <p className="small">
              This link lets you in once, until {momentOf(card.expiresAt)}. Keep it to yourself. What was said
              may be used; who said it may not, unless they agree.
            </p>
          </article>
        );
      })}
    </div>,
    document.body,
  );
}
