import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { capital, counted } from "../design/format";
import { sentence, Unreachable } from "../http/request";
import { go, Link, peopleAddress } from "../navigation";
import { peopleOf, type PersonView } from "../people/api";
import { dropDraft } from "./draft";
import { Cards, cardsOf, CardTools } from "./cards";
import { InvitationRow, seatName } from "./invitation-row";
import {
  freshLink,
  invite,
  pendingIn,
  seatsOf,
  sendByMail,
  uninvited,
  type Made,
  type Pending,
} from "./invite";
import { parseList } from "./list";
import { Foot, type StepProps } from "./setup";

/** The links: made, copied, printed, or sent by mail where this Roundtable can. */
export function InvitationsStep({ visitor, draft, conference, leave }: StepProps): ReactNode {
  const id = draft.conferenceId;
  const [pending, setPending] = useState<readonly Pending[] | null>(null);
  const [people, setPeople] = useState<readonly PersonView[]>([]);
  /** Only here, as long as the page is open: a link is as good as a key. */
  const [links, setLinks] = useState<Readonly<Record<string, Made>>>({});
  const [told, setTold] = useState<string | null>(null);
  const [mails, setMails] = useState(true);
  const take = useCallback(([invitations, there]: Awaited<ReturnType<typeof whoIsThere>>): void => {
    setPending(invitations);
    setPeople(there);
  }, []);
  const load = useCallback(() => whoIsThere(id).then(take), [id, take]);
  useEffect(() => {
    whoIsThere(id).then(take, (error: unknown) => setTold(sentence(error)));
  }, [id, take]);
  const roundtables = conference?.roundtables ?? NONE;
  const seats = useMemo(
    () => seatsOf(id, parseList(draft.list), roundtables, draft.chair.trim()),
    [id, draft.list, draft.chair, roundtables],
  );
  const missing = pending ? uninvited(seats, pending, people) : [];
  const keep = (made: Made): void => setLinks((before) => ({ ...before, [made.id]: made }));
  const makeAll = async (): Promise<void> => {
    setTold(null);
    try {
      for (const seat of missing) {
        const { role, conferenceId, reportId, email, name } = seat;
        keep(await invite({ role, conferenceId, reportId }, { email, name }));
      }
    } finally {
      await load();
    }
  };
  const mail = async (of: Pending): Promise<void> => {
    try {
      await sendByMail(of.id);
      await load();
    } catch (error) {
      if (error instanceof Unreachable && error.code === "mail-not-configured") setMails(false);
      throw error;
    }
  };
  const cards = cardsOf(pending ?? [], links);
  const done = (): void => {
    dropDraft(localStorage, visitor.id, id);
    go("/");
  };
  return (
    <>
      <section className="prev invitations" aria-labelledby="links-head">
        <h2 id="links-head">{headOf(pending, missing.length)}</h2>
        <p className="meta">
          Each link lets one person in, once, and takes them to their seat. It is shown here as long as this
          page is open; afterwards you can make a fresh one, and the old one stops working.
        </p>
        {told !== null && (
          <p className="msg stop" role="alert">
            {told}
          </p>
        )}
        {missing.length > 0 && (
          <button
            type="button"
            className="btn"
            onClick={() => void makeAll().catch((error: unknown) => setTold(sentence(error)))}
          >
            Make {counted(missing.length, "link")}
          </button>
        )}
        <CardTools cards={cards} />
        {!mails && (
          <p className="msg">
            This Roundtable sends no mail. Copy the links, or print the cards. Whoever runs it can give it a
            mail server.
          </p>
        )}
        {pending && pending.length > 0 && (
          <ul className="links">
            {pending.map((p) => (
              <InvitationRow
                key={p.id}
                of={p}
                seat={seatName(p, roundtables)}
                link={links[p.id]?.link ?? null}
                renew={() => freshLink(p.id).then(keep)}
                mail={mails && p.email !== null ? () => mail(p) : null}
                changed={load}
              />
            ))}
          </ul>
        )}
        <p className="meta">
          Others are invited from the page of <Link to={peopleAddress(id)}>the conference’s people</Link>.
        </p>
      </section>
      <Cards cards={cards} conferences={conference ? [conference] : []} />
      <Foot leave={leave} act="Finish" hindrance={null} run={done}>
        <b className="strong">
          {missing.length === 0
            ? "Nobody in the list is without a link."
            : `${capital(counted(missing.length, "seat has", "seats have"))} no link yet.`}
        </b>{" "}
        <span className="meta">When you finish, the list with its addresses leaves this device.</span>
      </Foot>
    </>
  );
}

const whoIsThere = (conferenceId: string): Promise<[readonly Pending[], readonly PersonView[]]> =>
  Promise.all([pendingIn(conferenceId), peopleOf(conferenceId)]);

const NONE: NonNullable<StepProps["conference"]>["roundtables"] = [];

function headOf(pending: readonly Pending[] | null, missing: number): string {
  if (pending === null) return "Looking who has a link";
  if (pending.length === 0) return missing === 0 ? "Nobody waits for a link" : "Nobody has a link yet";
  return `${capital(counted(pending.length, "invitation waits", "invitations wait"))} for an answer`;
}
