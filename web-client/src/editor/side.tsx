import type { MouseEvent, ReactNode } from "react";
import { capital, counted, numbered } from "../design/format";
import { Avatar } from "../design/avatar";
import { Glyph } from "../design/glyph";
import { Ring } from "../design/ring";
import type { Here } from "../live/presence";
import { sectionOf } from "../report/evolve";
import { shortTitle, summarise, type SectionSummary } from "../report/outline";
import type { ReportView, SectionView } from "../report/types";
import { everyone } from "./people";

interface SideProps {
  readonly report: ReportView;
  readonly people: readonly Here[];
  readonly current: string;
  readonly words: number;
  /** What stands below the sections. */
  readonly children?: ReactNode;
}

/** The table and its sections: how far each is, and who is in it. */
export function Side(props: SideProps): ReactNode {
  const { report, words } = props;
  const summaries = report.sections.map(summarise);
  const final = summaries.filter((s) => s.state === "final").length;
  const items = summaries.reduce((sum, s) => sum + s.items, 0);
  const untouched = summaries.every((s) => s.state === "empty");
  const states = summaries.map((s, i) => `section ${i + 1} ${s.state}`).join(", ");
  return (
    <aside className="side" aria-label="Sections and names">
      <nav aria-label="Sections of the report">
        <div className="table">
          <Ring
            code={report.roundtable.code}
            seats={summaries.map((s) => s.state)}
            submitted={report.status === "submitted"}
            size={60}
            label={`Roundtable ${report.roundtable.code}: ${states}`}
          />
          <div>
            <div className="strong">
              {report.status === "submitted"
                ? "Submitted"
                : untouched
                  ? "Not started"
                  : `${final} of ${numbered(summaries.length, "section")} final`}
            </div>
            <div className="meta">
              {untouched
                ? `${capital(counted(summaries.length, "section"))} to fill`
                : `${numbered(items, "item")}, ${numbered(words, "word")}`}
            </div>
          </div>
        </div>
        <div className="secs">
          {report.sections.map((section, i) => (
            <SectionLink
              key={section.key}
              {...props}
              section={section}
              number={i + 1}
              summary={summarise(section)}
            />
          ))}
        </div>
        <div className="legend meta">
          <span>
            <kbd>Alt</kbd> <kbd>1</kbd>–<kbd>{report.sections.length}</kbd>&ensp;go to a section
          </span>
          <span>
            <kbd>?</kbd>&ensp;all keys
          </span>
        </div>
      </nav>
      {props.children}
    </aside>
  );
}

const CLASSES = { empty: "e", drafting: "d", waiting: "w", final: "f" };

function SectionLink(
  props: SideProps & {
    readonly section: SectionView;
    readonly number: number;
    readonly summary: SectionSummary;
  },
): ReactNode {
  const { report, people, current, section, number, summary } = props;
  const title = report.template.sections.find((s) => s.key === section.key)?.title ?? section.key;
  const inside = everyone(
    people.filter((p) => p.cursor && sectionOf(report, p.cursor.itemId)?.key === section.key),
  );
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById(`s-${section.key}`)?.scrollIntoView({ block: "start" });
    document.querySelector<HTMLElement>(`#s-${section.key} h2`)?.focus({ preventScroll: true });
  };
  return (
    <a
      href={`#s-${section.key}`}
      className={CLASSES[summary.state]}
      aria-current={section.key === current ? "true" : undefined}
      onClick={follow}
    >
      <Glyph state={summary.state} />
      <span>
        {number}
        <span className="long">&ensp;{shortTitle(title)}</span>
      </span>
      <span className="faces">
        {inside.map((p) => (
          <Avatar key={p.clientId} of={p} small />
        ))}
      </span>
      <small>{words(summary)}</small>
    </a>
  );
}

function words({ state, items, waiting }: SectionSummary): string {
  if (state === "waiting") return `${numbered(waiting, "approval")} pending`;
  if (state === "empty") return "Empty";
  return `${state === "final" ? "Final" : "Drafting"}, ${numbered(items, "item")}`;
}
