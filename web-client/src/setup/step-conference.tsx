import type { ReactNode } from "react";
import { NAME_LENGTH } from "./limits";
import { found, saveConference } from "./make";
import { Foot, type StepProps } from "./setup";

/** Name, place and days. */
export function ConferenceStep({ draft, conference, change, goOn, leave }: StepProps): ReactNode {
  const reversed = draft.from !== "" && draft.to !== "" && draft.to < draft.from;
  const hindrance =
    draft.name.trim() === ""
      ? "The conference needs a name."
      : reversed
        ? "The last day is before the first."
        : null;
  const next = async (): Promise<void> => {
    if (conference) await saveConference(draft);
    else if (await found(draft.conferenceId))
      throw new Error("This conference is there already: load the page again.");
    goOn("template");
  };
  const field = (name: "name" | "place" | "from" | "to", label: string, more = {}): ReactNode => (
    <label className={name === "name" || name === "place" ? "field wide" : "field"}>
      <span>{label}</span>
      <input
        value={draft[name]}
        maxLength={NAME_LENGTH}
        onChange={(e) => change({ [name]: e.target.value })}
        {...more}
      />
    </label>
  );
  return (
    <>
      <section className="prev narrow" aria-label="Conference">
        <div className="grid">
          {field("name", "Name of the conference")}
          {field("place", "Place")}
          {field("from", "First day", { type: "date" })}
          {field("to", "Last day", { type: "date", "aria-invalid": reversed })}
        </div>
        <p className="meta">
          Everybody who has a seat sees these. All of it can be changed later; nobody is invited yet.
        </p>
      </section>
      <Foot leave={leave} act="Go on to the template" hindrance={hindrance} run={next}>
        <b className="strong">{draft.name.trim() === "" ? "A conference without a name." : draft.name}</b>
      </Foot>
    </>
  );
}
