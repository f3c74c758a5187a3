import { useState, type SubmitEvent, type ReactNode } from "react";
import { sentence } from "../http/request";
import { go, reportAddress } from "../navigation";
import { openRoundtable, type ConferenceView, type NewRoundtable } from "./conferences";

const NONE = { place: "", code: "", title: "", date: "" };

/** Opens one roundtable by hand, in a conference that is there, and goes to its report. */
export function OpenRoundtable(props: { readonly conferences: readonly ConferenceView[] }): ReactNode {
  const { conferences } = props;
  const [wish, setWish] = useState<NewRoundtable>({ ...NONE, conferenceId: conferences[0]?.id ?? "" });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = (name: Exclude<keyof NewRoundtable, "conferenceId">, label: string, more = {}): ReactNode => (
    <label className="field">
      <span>{label}</span>
      <input
        value={wish[name]}
        maxLength={200}
        onChange={(e) => setWish({ ...wish, [name]: e.target.value })}
        {...more}
      />
    </label>
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = missingIn(wish);
    setProblem(missing);
    if (missing || busy) return;
    setBusy(true);
    openRoundtable(wish)
      .then((reportId) => go(reportAddress(reportId)))
      .catch((error: unknown) => {
        setProblem(sentence(error));
        setBusy(false);
      });
  };
  return (
    <form className="open" onSubmit={submit} noValidate>
      {conferences.length > 1 && (
        <label className="field wide">
          <span>Conference</span>
          <select
            value={wish.conferenceId}
            onChange={(e) => setWish({ ...wish, conferenceId: e.target.value })}
          >
            {conferences.map((c) => (
              <option key={c.id} value={c.id}>
                {c.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {field("code", "Code, such as 3.1", { maxLength: 12 })}
      {field("date", "Day", { type: "date" })}
      <div className="wide">{field("title", "Title of the roundtable")}</div>
      <div className="wide">{field("place", "Place")}</div>
      {problem && (
        <p className="msg stop wide" role="alert">
          {problem}
        </p>
      )}
      <button className="btn btn-main" aria-disabled={busy}>
        {busy ? "Opening" : "Open the roundtable"}
      </button>
    </form>
  );
}

function missingIn(wish: NewRoundtable): string | null {
  if (wish.code.trim() === "") return "The roundtable needs a code, such as 3.1.";
  return wish.title.trim() === "" ? "The roundtable needs a title." : null;
}
