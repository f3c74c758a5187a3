import { GitCompareArrows } from "lucide-react";
import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { capital, momentOf } from "../design/format";
import { ChoicePopover } from "./choice-popover";
import { useKeptFocus } from "./focus";
import { markWords, sectionNumbers } from "./sentences";
import type { Trail } from "./trail";
import type { Timeline } from "./types";
import { useStore } from "./use-store";

/** Chooses the other version of a comparison; the slider chooses the one. */
export function CompareMenu(props: { readonly trail: Trail; readonly timeline: Timeline }): ReactNode {
  const { trail, timeline } = props;
  const { against } = useStore(trail);
  const button = useKeptFocus(against === null);
  if (against !== null)
    return (
      <button className="btn btn-s" ref={button} onClick={() => trail.compareWith(null)}>
        Stop comparing
      </button>
    );
  return (
    <ChoicePopover
      label="Compare with another version"
      trigger={button}
      button={
        <>
          <GitCompareArrows className="i" aria-hidden="true" />
          Compare with…
        </>
      }
    >
      {(close) => (
        <Choices
          trail={trail}
          timeline={timeline}
          choose={(version) => {
            close();
            trail.compareWith(version);
          }}
        />
      )}
    </ChoicePopover>
  );
}

function Choices(props: {
  readonly trail: Trail;
  readonly timeline: Timeline;
  readonly choose: (version: number) => void;
}): ReactNode {
  const { trail, timeline, choose } = props;
  const { version, now } = useStore(trail);
  const [typed, setTyped] = useState(String(Math.max(0, version - 1)));
  const [refused, setRefused] = useState(false);
  const id = useId();
  const last = timeline.version;
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : -1;
  const fits = number >= 0 && number <= last;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setRefused(!fits);
    if (fits) choose(number);
  };
  const sections = now ? sectionNumbers(now) : new Map<string, number>();
  return (
    <form className="which" onSubmit={submit}>
      <div className="choose">
        {version !== last && (
          <button type="button" className="btn" onClick={() => choose(last)}>
            Now
          </button>
        )}
        {timeline.marks
          .filter((mark) => mark.version !== version)
          .map((mark) => (
            <button
              type="button"
              className="btn"
              key={`${mark.version} ${mark.kind}`}
              onClick={() => choose(mark.version)}
            >
              {capital(markWords(mark.kind, mark.section ?? null, sections))}, {momentOf(mark.at)}
            </button>
          ))}
      </div>
      <label className="field" htmlFor={id}>
        <span>Version, 0 to {last}</span>
        <input
          id={id}
          inputMode="numeric"
          value={typed}
          aria-invalid={refused && !fits}
          aria-describedby={`${id}-why`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <small id={`${id}-why`}>
          {refused && !fits ? `There are versions 0 to ${last}.` : "Each change makes one."}
        </small>
      </label>
      <div className="acts">
        <button className="btn btn-main">Compare</button>
      </div>
    </form>
  );
}
