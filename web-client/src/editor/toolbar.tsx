import { Heading, List, MessageSquare, Pilcrow, Quote, Tag } from "lucide-react";
import { tagsAnything } from "../report/tags";
import type { ReactNode } from "react";
import { sectionOf } from "../report/evolve";
import { living } from "../report/outline";
import type { ItemKind, ReportView } from "../report/types";
import type { Desk } from "./desk";

const ICONS = { bullet: List, heading: Heading, paragraph: Pilcrow, quote: Quote };
const NAMES = { bullet: "Bullet", heading: "Heading", paragraph: "Text", quote: "Quote" };

/** Under the thumb, on a phone: what one adds behind the item that one writes in. */
export function Toolbar(props: {
  readonly desk: Desk;
  readonly report: ReportView;
  readonly active: string | null;
  readonly current: string;
}): ReactNode {
  const { desk, report, active, current } = props;
  const section =
    (active === null ? undefined : sectionOf(report, active)) ??
    report.sections.find((s) => s.key === current);
  const kinds = report.template.sections.find((s) => s.key === section?.key)?.kinds ?? [];
  if (!section || !desk.isOpen(section)) return null;
  const add = (kind: ItemKind): void => {
    desk.add(kind, section.key, active ?? living(section).at(-1)?.id ?? null);
  };
  return (
    <section className="toolbar" aria-label="Add to the report">
      {kinds.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <button key={kind} onClick={() => add(kind)}>
            <Icon className="i" aria-hidden="true" />
            {NAMES[kind]}
          </button>
        );
      })}
      {tagsAnything(desk.tagging) && (
        <button aria-disabled={active === null} onClick={() => desk.pickTag(active)}>
          <Tag className="i" aria-hidden="true" />
          Tag
        </button>
      )}
      <button aria-disabled={active === null} onClick={() => desk.set({ noting: active })}>
        <MessageSquare className="i" aria-hidden="true" />
        Comment
      </button>
    </section>
  );
}
