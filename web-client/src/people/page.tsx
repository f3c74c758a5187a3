import { useCallback, useEffect, useState, type ReactNode } from "react";
import { Bar } from "../access/bar";
import { NotShown } from "../access/not-shown";
import { organises } from "../access/roles";
import type { Visitor } from "../access/types";
import { useLoaded } from "../access/use-loaded";
import { capital, counted } from "../design/format";
import { Link } from "../navigation";
import { Cards, cardsOf, CardTools } from "../setup/cards";
import { InvitationRow } from "../setup/invitation-row";
import { freshLink, type Made, type Pending } from "../setup/invite";
import "../setup/setup.css";
import type { PersonView } from "./api";
import { loadHouse, seatIn, type House } from "./house";
import { InviteForm } from "./invite-form";
import { InviteMany } from "./invite-many";
import "./people.css";
import { PersonRow } from "./person-row";

/** Who has which role where, and who waits for one. */
export function PeoplePage(props: {
  readonly visitor: Visitor;
  readonly conferenceId: string | null;
}): ReactNode {
  const { visitor, conferenceId } = props;
  const allowed = organises(visitor, conferenceId);
  const load = useCallback(() => loadHouse(conferenceId), [conferenceId]);
  const { value, problem, again } = useLoaded(allowed ? load : null);
  useEffect(() => {
    document.title = "People · Roundtable";
  }, []);
  if (!allowed || problem !== null)
    return (
      <NotShown
        head="This list can’t be shown"
        says={problem ?? "Only an organiser sees who has which role."}
      />
    );
  if (!value) return <p className="vh">Opening the list of people</p>;
  return <Shown visitor={visitor} house={value} load={again} />;
}

function Shown(props: {
  readonly visitor: Visitor;
  readonly house: House;
  readonly load: () => Promise<void>;
}): ReactNode {
  const { visitor, house, load } = props;
  const { conference, people, pending } = house;
  const [links, setLinks] = useState<Readonly<Record<string, Made>>>({});
  const keep = (made: Made): void => setLinks((before) => ({ ...before, [made.id]: made }));
  const [many, setMany] = useState(false);
  const cards = cardsOf(pending, links);
  return (
    <>
      <Bar visitor={visitor}>
        {conference ? conference.name : "All conferences"}&ensp;/&ensp;<b>People</b>
      </Bar>
      <main className="page people-page">
        <h1>{headOf(people, pending)}</h1>
        {conference === null && (
          <p className="meta">
            Who else is told: <Link to="/webhooks">messages to other systems</Link>.
          </p>
        )}
        {many && <InviteMany house={house} keep={keep} changed={load} />}
        <div className="halves">
          <section aria-labelledby="invite-head">
            <h2 id="invite-head">Invite somebody</h2>
            <p className="meta">
              You get a link that lets one person in, once. Hand it over as you like. Or{" "}
              <button type="button" className="link" aria-expanded={many} onClick={() => setMany(!many)}>
                invite many
              </button>{" "}
              from a list.
            </p>
            <InviteForm
              house={house}
              made={(made) => {
                keep(made);
                return load();
              }}
            />
          </section>
          <div className="lists">
            <section className="prev" aria-labelledby="people-head">
              <h2 id="people-head">People</h2>
              <ul className="persons">
                {people.map((person) => (
                  <PersonRow key={person.id} visitor={visitor} person={person} house={house} changed={load} />
                ))}
              </ul>
              {people.length === 0 && <p className="meta">Nobody has a role here yet.</p>}
            </section>
            <section className="prev" aria-labelledby="pending-head">
              <h2 id="pending-head">Invited, not here yet</h2>
              {pending.length === 0 && <p className="meta">No invitation waits for an answer.</p>}
              <CardTools cards={cards} />
              <ul className="links">
                {pending.map((p) => (
                  <InvitationRow
                    key={p.id}
                    of={p}
                    seat={seatIn(house, p)}
                    link={links[p.id]?.link ?? null}
                    renew={() => freshLink(p.id).then(keep)}
                    mail={null}
                    changed={load}
                  />
                ))}
              </ul>
            </section>
          </div>
        </div>
      </main>
      <Cards cards={cards} conferences={house.conferences} />
    </>
  );
}

function headOf(people: readonly PersonView[], pending: readonly Pending[]): string {
  const here = capital(counted(people.length, "person has", "people have"));
  return pending.length === 0
    ? `${here} a role here`
    : `${here} a role here, ${counted(pending.length, "invitation waits", "invitations wait")}`;
}
