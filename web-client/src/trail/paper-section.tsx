import { History, Lock } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { may } from "../access/roles";
import { formOf } from "../report/outline";
import type { ItemView, SectionView } from "../report/types";
import { nameOf } from "./names";
import type { Differing } from "./compare";
import { PaperItem } from "./paper-item";
import { byName } from "./people";
import type { View } from "./trail-page";
import type { Entry } from "./types";
import { useStore } from "./use-store";

interface SectionProps extends View {
  readonly section: SectionView;
  readonly number: number;
  readonly different: Differing;
}

/** One section at the moment shown. */
export function PaperSection(props: SectionProps): ReactNode {
  const { trail, shown, section, different, current, colours, people, numbers } = props;
  const { changes, hands, version } = useStore(trail);
  const { blame } = useStore(trail.moment);
  const { entries } = useStore(trail.list);
  const roles = useMemo(
    () => new Map(byName(people).map((p) => [p.by, p.roles[0] ?? "reader"] as const)),
    [people],
  );
  const made = changes && current ? current : null;
  const drawn = section.items.filter((item) => !item.removed || isRemovedBy(item, made, shown.version));
  const writes = may(trail.actor, "write");
  const restorable = writes ? different.items : may(trail.actor, "restore") ? different.removed : NONE;
  return (
    <section className="sec" aria-labelledby={`t-${section.key}`}>
      <SectionHead {...props} restorable={writes && different.sections.has(section.key)} />
      {drawn.length === 0 && <p className="meta ui">Nothing here at this moment.</p>}
      {drawn.map((item) => (
        <PaperItem
          key={item.id}
          item={item}
          tagging={shown.template.tagging}
          number={numbers.paragraphs.get(item.id) ?? null}
          made={made?.itemId === item.id ? made : null}
          written={hands === "words" ? blame : null}
          colours={colours}
          roles={roles}
          anonymous={anonymousSince(entries, item, version)}
          restore={
            restorable.has(item.id)
              ? () => void trail.restoring.ask({ itemId: item.id }, nameOf(item, numbers), shown.version)
              : null
          }
        />
      ))}
    </section>
  );
}

const NONE: ReadonlySet<string> = new Set();

function SectionHead(props: SectionProps & { readonly restorable: boolean }): ReactNode {
  const { trail, shown, section, number, restorable } = props;
  return (
    <div className="sec-h">
      <span className="n" aria-hidden="true">
        {number}
      </span>
      <h2 id={`t-${section.key}`} dir="auto">
        <span className="vh">{number}. </span>
        {formOf(shown, section.key)?.title ?? section.key}
      </h2>
      {section.final && (
        <span className="state ok">
          <Lock className="i" aria-hidden="true" />
          Final
        </span>
      )}
      {restorable && (
        <button
          className="btn btn-s"
          onClick={() =>
            void trail.restoring.ask({ section: section.key }, `section ${number}`, shown.version)
          }
        >
          <History className="i" aria-hidden="true" />
          <span>
            Restore this section<span className="vh"> {number}</span> as it was
          </span>
        </button>
      )}
    </div>
  );
}

/** What the change of this moment removed is shown once more, struck. */
function isRemovedBy(item: ItemView, made: Entry | null, version: number): boolean {
  return made?.kind === "removed" && made.itemId === item.id && made.version === version;
}

/** When a quote was made anonymous, as far as the loaded changes tell; null where it was not. */
function anonymousSince(entries: readonly Entry[], item: ItemView, version: number): string | null {
  if (item.kind !== "quote" || (item.attributionsOver ?? 0) === 0) return null;
  const made = entries.find(
    (e) => e.kind === "quote-anonymous" && e.itemId === item.id && e.version <= version,
  );
  return made?.at ?? "";
}
