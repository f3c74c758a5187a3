import { useState, type ReactNode } from "react";
import { access } from "../access/access";
import { strongest } from "../access/roles";
import type { Held, Visitor } from "../access/types";
import { announce } from "../design/announcer";
import { Avatar } from "../design/avatar";
import { momentOf } from "../design/format";
import { sentence } from "../http/request";
import { change, recoveryLink, type PersonView } from "./api";
import { consequenceOf } from "./consequences";
import { seatIn, type House } from "./house";
import { firstSeat, SeatFields } from "./seat-fields";

type Open =
  "nothing" | "give" | { readonly revoke: Held } | { readonly link: string; readonly until: string };

/** One person with their roles here. What is to happen to them is said before it does. */
export function PersonRow(props: {
  readonly visitor: Visitor;
  readonly person: PersonView;
  readonly house: House;
  readonly changed: () => Promise<void>;
}): ReactNode {
  const { visitor, person, house, changed } = props;
  const [open, setOpen] = useState<Open>("nothing");
  const [problem, setProblem] = useState<string | null>(null);
  const { name, email, roles, lastSeenAt } = person;
  const here = house.conference?.id ?? null;
  const oneself = person.id === visitor.id;
  const act = (what: Promise<unknown>, says: string): void => {
    setProblem(null);
    what
      .then(async () => {
        setOpen("nothing");
        announce(says);
        await changed();
        if (oneself) await access.check("stay");
      })
      .catch((error: unknown) => setProblem(sentence(error)));
  };
  const recover = (): void => {
    setProblem(null);
    recoveryLink(person.id).then(
      ({ link, expiresAt }) => setOpen({ link, until: expiresAt }),
      (error: unknown) => setProblem(sentence(error)),
    );
  };
  return (
    <li>
      <Avatar of={{ name, role: strongest(person) }} />
      <div className="about">
        <span>
          <b className="strong">{name}</b>
          {oneself && <span className="meta"> that is you</span>}
        </span>
        <span className="meta below">
          {email}
          {lastSeenAt !== null && `, last here ${momentOf(lastSeenAt)}`}
        </span>
        <ul className="held">
          {roles.map((held) => (
            <li key={`${held.role} ${held.conferenceId} ${held.reportId}`}>
              <span className="tag">{seatIn(house, held)}</span>
              {held.conferenceId === here && (
                <button
                  type="button"
                  className="btn btn-quiet btn-s"
                  onClick={() => setOpen({ revoke: held })}
                >
                  Revoke
                  <span className="vh">
                    {" "}
                    from {name}: {seatIn(house, held)}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
        {problem !== null && (
          <p className="msg stop" role="alert">
            {problem}
          </p>
        )}
        {typeof open === "object" && "revoke" in open && (
          <div className="msg stop" role="group" aria-label={`Revoke a role of ${name}`}>
            <div>
              <p>
                {consequenceOf(
                  name,
                  open.revoke,
                  roles.filter((r) => r !== open.revoke),
                  oneself,
                )}
              </p>
              <p className="buttons">
                <button
                  type="button"
                  className="btn btn-stop btn-s"
                  ref={focusOnce}
                  onClick={() => act(change("revoke-role", person.id, open.revoke), "Revoked.")}
                >
                  Revoke it
                </button>
                <button type="button" className="btn btn-s" onClick={() => setOpen("nothing")}>
                  Keep it
                </button>
              </p>
            </div>
          </div>
        )}
        {open === "give" && (
          <Give
            house={house}
            give={(held) => act(change("grant-role", person.id, held), `${name} has the role now.`)}
            cancel={() => setOpen("nothing")}
          />
        )}
        {typeof open === "object" && "link" in open && (
          <label className="field made">
            <span>
              Link with which {name} chooses a new password, once, until {momentOf(open.until)}
            </span>
            <input
              className="mono"
              readOnly
              ref={focusOnce}
              value={open.link}
              onFocus={(e) => e.target.select()}
            />
            <small>
              All their devices are signed out and their passkeys removed when they use it. Make sure that it
              reaches them alone.
            </small>
          </label>
        )}
      </div>
      <div className="acts">
        <button
          type="button"
          className="btn btn-s"
          aria-expanded={open === "give"}
          onClick={() => setOpen(open === "give" ? "nothing" : "give")}
        >
          Give a role<span className="vh"> to {name}</span>
        </button>
        <button type="button" className="btn btn-quiet btn-s" onClick={recover}>
          Recovery link<span className="vh"> for {name}</span>
        </button>
      </div>
    </li>
  );
}

const focusOnce = (element: HTMLElement | null): void => element?.focus();

function Give(props: {
  readonly house: House;
  readonly give: (held: Held) => void;
  readonly cancel: () => void;
}): ReactNode {
  const { house, give, cancel } = props;
  const [held, setHeld] = useState(() => firstSeat(house));
  return (
    <div className="seat-form" role="group" aria-label="Give a role">
      <SeatFields house={house} held={held} set={setHeld} />
      <div className="buttons wide">
        <button type="button" className="btn btn-main btn-s" onClick={() => give(held)}>
          Give it
        </button>
        <button type="button" className="btn btn-s" onClick={cancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
