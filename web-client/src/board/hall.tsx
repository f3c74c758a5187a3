import type { ReactNode } from "react";
import { Ring } from "../design/ring";
import { languageOf } from "../text/language";
import { wordsAt } from "./order";
import type { Step } from "./steps";
import { Aloud, speakerOf } from "./words";

/** What the hall sees: one point, or nothing but the conference's name. Nobody is named who hasn't approved. */
export function Hall(props: {
  readonly conference: string;
  /** Null before the first point, after the last, and where the point has left the board. */
  readonly step: Step | null;
  readonly number: number;
  readonly of: number;
  readonly blank: boolean;
  readonly alone: boolean;
}): ReactNode {
  const { conference, step, number, of, blank, alone } = props;
  const classes = ["hall", alone ? "alone-hall" : "", blank ? "blank" : ""];
  return (
    <section className={classes.join(" ")} data-theme="hall" aria-label="Hall screen">
      {blank ? (
        <p className="vh">The hall is blank.</p>
      ) : step ? (
        <>
          <div className="t">
            <span>{conference}, closing session</span>
            <span>
              {number} of {of}
            </span>
          </div>
          <Say step={step} />
          <From step={step} />
        </>
      ) : (
        <p className="cover">
          {conference}
          <span>Closing session</span>
        </p>
      )}
    </section>
  );
}

function Say({ step: { place } }: { readonly step: Step }): ReactNode {
  const words = wordsAt(place);
  return (
    <p className={`say size-${sizeOf(words)}`} dir="auto" lang={languageOf(words)}>
      <Aloud place={place} />
    </p>
  );
}

/** Steps of the type's size: the longer the words, the smaller. */
const LONGEST = [110, 220, 420, 800, 1_400, 2_200] as const;
const sizeOf = (words: string): number => LONGEST.filter((most) => words.length > most).length;

function From({ step: { place } }: { readonly step: Step }): ReactNode {
  if (place.is !== "pin") return <div className="f" />;
  const { code, roundtable, attribution } = place.pin;
  const speaker = speakerOf(attribution);
  return (
    <div className="f">
      <Ring code={code} seats={[]} submitted size={48} label={code} />
      <span>
        {speaker !== "" && (
          <>
            <b className="strong">{speaker}</b>
            <br />
          </>
        )}
        Roundtable {code}, {roundtable}
      </span>
    </div>
  );
}
