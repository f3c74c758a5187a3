import type { ReactNode } from "react";
import { personOf } from "../list/person";
import { found, saveClosing } from "./make";
import { Foot, type StepProps } from "./setup";

/** When the closing session is, and who speaks there from the reports. */
export function ClosingStep({ draft, change, goOn, made, leave, conference }: StepProps): ReactNode {
  const { closingDay, closingTime, chair } = draft;
  const hindrance =
    (closingDay === "") !== (closingTime === "")
      ? "Give both the day and the time, or neither."
      : chair.trim() !== "" && !personOf(chair.trim())
        ? "The chair’s address needs an @."
        : null;
  const next = async (): Promise<void> => {
    await saveClosing(draft);
    const now = await found(draft.conferenceId);
    if (now) made(now);
    goOn("invitations");
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <section className="prev narrow" aria-label="Closing session">
        <div className="grid">
          <label className="field">
            <span>Day</span>
            <input
              type="date"
              value={closingDay}
              min={draft.from}
              onChange={(e) => change({ closingDay: e.target.value })}
            />
          </label>
          <label className="field">
            <span>Time</span>
            <input
              type="time"
              value={closingTime}
              onChange={(e) => change({ closingTime: e.target.value })}
            />
            <small>By the clock of this device, {zone}.</small>
          </label>
          <label className="field wide">
            <span>E-mail of the chair</span>
            <input
              value={chair}
              autoComplete="off"
              onChange={(e) => change({ chair: e.target.value })}
              aria-invalid={hindrance !== null && chair !== ""}
            />
            <small>The chair reads all reports and speaks from them. You can name one later, too.</small>
          </label>
        </div>
        <p className="meta">Everybody who writes sees how long it is until then.</p>
      </section>
      <Foot
        leave={leave}
        act="Go on to the invitations"
        hindrance={conference === null ? "Make the roundtables first." : hindrance}
        run={next}
      >
        <b className="strong">{closingDay === "" ? "No closing session yet." : "Closing session set."}</b>
      </Foot>
    </>
  );
}
