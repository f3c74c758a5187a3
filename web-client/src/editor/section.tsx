import { Lock, Plus, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { numbered, timeOf } from "../design/format";
import { Glyph } from "../design/glyph";
import type { Finding } from "../guard/findings";
import type { Findings } from "../guard/name-guard";
import { formOf, living, summarise, wordsOf } from "../report/outline";
import type { ItemKind, ItemView, SectionView, TemplateSection } from "../report/types";
import type { Snapshot } from "../writing/snapshot";
import { kindName } from "../report/kinds";
import type { Desk, DeskState } from "./desk";
import { Item } from "./item";
import { KeptCard } from "./kept-card";
import { inItem } from "./people";
import { useLostFocus } from "./use-lost-focus";

interface SectionProps {
  readonly desk: Desk;
  readonly snapshot: Snapshot;
  readonly state: DeskState;
  readonly section: SectionView;
  readonly number: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly findings: Findings;
}

export function Section(props: SectionProps): ReactNode {
  const { desk, snapshot, section, number } = props;
  const form = formOf(snapshot.report, section.key);
  const kinds = form?.kinds ?? ["bullet"];
  const open = desk.isOpen(section);
  const id = `s-${section.key}`;
  return (
    <section className={section.final ? "sec final" : "sec"} id={id} aria-labelledby={`${id}-h`}>
      <div className="sec-h">
        <span className="n" aria-hidden="true">
          {number}
        </span>
        <h2 id={`${id}-h`} tabIndex={-1}>
          <span className="vh">{number}. </span>
          {form?.title ?? section.key}
        </h2>
        <SectionState {...props} />
      </div>
      {living(section).length === 0 && <Guidance desk={desk} form={form} section={section} open={open} />}
      <Body {...props} />
      {open && (
        <div className="adds">
          {kinds.map((kind) => (
            <button key={kind} className="btn btn-quiet btn-s" onClick={() => desk.addAtEnd(kind, section)}>
              <Plus className="i" aria-hidden="true" />
              {kindName(kind)}
              <span className="vh"> in section {number}</span>
            </button>
          ))}
        </div>
      )}
      <Removed desk={desk} section={section} open={open} />
    </section>
  );
}

function SectionState({ desk, snapshot, section, number }: SectionProps): ReactNode {
  const { state, waiting } = summarise(section);
  const writable = desk.may("conclude") && snapshot.report.status === "draft";
  const ask = (type: "finalise-section" | "reopen-section"): void => {
    desk.session.ask({ type, section: section.key });
  };
  if (section.final)
    return (
      <>
        <span className="state ok">
          <Lock className="i" aria-hidden="true" />
          Final since {timeOf(section.final.at)}
        </span>
        {writable && (
          <button className="btn btn-s" onClick={() => ask("reopen-section")}>
            Reopen<span className="vh"> section {number}</span>
          </button>
        )}
      </>
    );
  return (
    <>
      <span className={state === "waiting" ? "state warn" : "state"}>
        <Glyph state={state} />
        {wordsFor(state, waiting)}
      </span>
      {writable && (
        <button className="btn btn-s finalise" onClick={() => ask("finalise-section")}>
          Make final<span className="vh"> section {number}</span>
        </button>
      )}
    </>
  );
}

function wordsFor(state: string, waiting: number): string {
  if (state === "waiting") return `${numbered(waiting, "approval")} pending`;
  return state === "empty" ? "Empty" : "Drafting";
}

function Guidance(props: {
  readonly desk: Desk;
  readonly form: TemplateSection | undefined;
  readonly section: SectionView;
  readonly open: boolean;
}): ReactNode {
  const { desk, form, section, open } = props;
  const words = [form?.guidance, "Nothing here yet."].find((text) => text !== undefined && text !== "");
  const first: ItemKind = form?.kinds[0] ?? "bullet";
  return open ? (
    <button className="begin" onClick={() => desk.addAtEnd(first, section)}>
      {words}
    </button>
  ) : (
    <p className="meta ui">Nothing here yet.</p>
  );
}

/** The items, and what has to be told at the places where others stood. */
function Body({ desk, snapshot, state, section, numbers, findings }: SectionProps): ReactNode {
  const { report, kept, people } = snapshot;
  const form = formOf(report, section.key);
  const open = desk.isOpen(section);
  const draft = report.status === "draft";
  const alone = living(section).length === 1;
  const here = kept.filter((k) => k.section === section.key);
  const elsewhere = here.filter((k) => !section.items.some((i) => i.id === k.itemId));
  return (
    <>
      {section.items.map((item) => (
        <div key={item.id} className="slot">
          {!item.removed && (
            <Item
              desk={desk}
              item={item}
              number={numbers.get(item.id) ?? null}
              kinds={form?.kinds ?? NO_KINDS}
              question={questionOf(form, item, alone)}
              people={inItem(people, item.id)}
              active={state.active?.itemId === item.id && open ? state.active.at : null}
              open={open}
              mayComment={draft && desk.may("comment")}
              noting={state.noting === item.id}
              tagging={state.tagging === item.id}
              findings={findings.get(item.id) ?? NO_FINDINGS}
              answering={state.answering?.itemId === item.id ? state.answering : null}
            />
          )}
          {item.removed && state.undo === item.id && <JustRemoved desk={desk} item={item} />}
          {here
            .filter((k) => k.itemId === item.id)
            .map((k) => (
              <KeptCard key={k.id} kept={k} desk={desk} report={report} />
            ))}
        </div>
      ))}
      {elsewhere.map((k) => (
        <KeptCard key={k.id} kept={k} desk={desk} report={report} />
      ))}
    </>
  );
}

/** What was removed a moment ago, and how to have it back. */
function JustRemoved({ desk, item }: { readonly desk: Desk; readonly item: ItemView }): ReactNode {
  const place = useLostFocus(desk, item.id);
  return (
    <div className="undo" data-notice tabIndex={-1} ref={place}>
      <span>{kindName(item.kind)} removed.</span>
      <button className="btn btn-s" onClick={() => desk.restore(item.id)}>
        <Undo2 className="i" aria-hidden="true" />
        Undo
      </button>
    </div>
  );
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_KINDS: readonly ItemKind[] = [];

/** What an empty item asks: the section's own question, where it is the only one. */
function questionOf(form: TemplateSection | undefined, item: ItemView, alone: boolean): string {
  if (alone && form?.guidance) return form.guidance;
  return item.kind === "bullet" ? "One idea a bullet." : kindName(item.kind);
}

function Removed(props: {
  readonly desk: Desk;
  readonly section: SectionView;
  readonly open: boolean;
}): ReactNode {
  const { desk, section, open } = props;
  const removed = section.items.filter((i) => i.removed && wordsOf(i).trim() !== "");
  const redacts = desk.may("redact");
  if (removed.length === 0 || !(open || redacts)) return null;
  return (
    <details className="removed">
      <summary>{numbered(removed.length, "removed item")}</summary>
      <ul>
        {removed.map((item) => (
          <li key={item.id}>
            <s dir="auto">{item.text}</s>
            <span className="acts">
              {open && (
                <button className="btn btn-s" onClick={() => desk.restore(item.id)}>
                  Restore<span className="vh">: {wordsOf(item).slice(0, 40)}</span>
                </button>
              )}
              {redacts && (
                <button className="btn btn-s" onClick={() => desk.set({ redacting: item.id })}>
                  Redact…<span className="vh">: {wordsOf(item).slice(0, 40)}</span>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
