import { Check } from "lucide-react";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { secondsOf } from "../design/format";
import { initials } from "../live/presence";
import type { SectionView } from "../report/types";
import { compare, differing, type Differing } from "./compare";
import { CompareMenu } from "./compare-menu";
import { Comparison } from "./comparison";
import { PaperSection } from "./paper-section";
import { byName } from "./people";
import type { View } from "./trail-page";
import { useStore } from "./use-store";

/** The report as on paper at the moment shown, with who wrote what. */
export function Paper(view: View): ReactNode {
  const { trail, shown, now, clock } = view;
  const { against, spot, hands } = useStore(trail);
  const { report: other, problem } = useStore(trail.other);
  const { wanted, report: loaded } = useStore(trail.moment);
  const sheet = useRef<HTMLElement>(null);
  const there = loaded !== null && loaded.version === wanted;
  useEffect(() => {
    if (!spot || !there) return;
    const place = sheet.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(spot.itemId)}"]`);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [spot, there]);
  const different = useMemo<Differing>(
    () => (shown === now || shown.version === now.version ? NOTHING : differing(shown, now)),
    [shown, now],
  );
  const pair = useMemo(() => {
    if (against === null || !other) return null;
    const [older, newer] = other.version <= shown.version ? [other, shown] : [shown, other];
    return { older, newer, sections: compare(older, newer) };
  }, [against, other, shown]);
  return (
    <article
      className={`sheet${hands === "words" ? " by-words" : ""}`}
      aria-label={`The report at ${secondsOf(clock)}`}
      aria-busy={!there}
      tabIndex={-1}
      ref={sheet}
    >
      <Key {...view} />
      {against !== null && problem !== null && (
        <p className="msg stop" role="alert">
          <span>The other version could not be loaded: {problem}</span>
          <button
            className="btn btn-s"
            onClick={() => {
              trail.other.reload();
              sheet.current?.focus();
            }}
          >
            Try again
          </button>
        </p>
      )}
      {pair ? (
        <Comparison {...view} {...pair} />
      ) : (
        shown.sections.map((section: SectionView, i) => (
          <PaperSection key={section.key} {...view} section={section} number={i + 1} different={different} />
        ))
      )}
    </article>
  );
}

const NOTHING: Differing = { items: new Set(), sections: new Set(), removed: new Set() };

/** Who is who, and what is marked. */
function Key({ trail, timeline, people, colours, shown }: View): ReactNode {
  const { hands, changes, against } = useStore(trail);
  const writers = useMemo(() => {
    const seen = new Set(shown.sections.flatMap((s) => s.items.flatMap((i) => [i.added.by, i.changed.by])));
    return byName(people).filter((person) => seen.has(person.by));
  }, [people, shown]);
  return (
    <div className="blkey">
      {against === null && (
        <>
          <span>{hands === "last" ? "Last hand on each paragraph" : "Who wrote which words"}</span>
          {writers.map(({ by, roles }) => (
            <span key={by} className={`who ${colours.get(by) ?? "p4"}`}>
              {initials(by, roles[0] ?? "reader")}&ensp;<bdi>{by}</bdi>
            </span>
          ))}
        </>
      )}
      <span className="grow" />
      <span className="acts">
        {against === null && (
          <>
            <Toggle
              name="Word by word"
              on={hands === "words"}
              press={() => trail.handsBy(hands === "words" ? "last" : "words")}
            />
            <Toggle
              name="Changes of this moment"
              on={changes}
              press={() => trail.set({ changes: !changes })}
            />
          </>
        )}
        <CompareMenu trail={trail} timeline={timeline} />
      </span>
    </div>
  );
}

function Toggle(props: {
  readonly name: string;
  readonly on: boolean;
  readonly press: () => void;
}): ReactNode {
  return (
    <button className="btn btn-s" aria-pressed={props.on} onClick={props.press}>
      {props.on && <Check className="i" aria-hidden="true" />}
      {props.name}
    </button>
  );
}
