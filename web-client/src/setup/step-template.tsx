import { ArrowDown, ArrowUp, CircleAlert, Plus, Trash } from "lucide-react";
import { useState, type ReactNode } from "react";
import { announce } from "../design/announcer";
import { numbered } from "../design/format";
import { kindName } from "../report/kinds";
import type { Template, TemplateSection } from "../report/types";
import { GUIDANCE_LENGTH, NAME_LENGTH } from "./limits";
import { saveConference } from "./make";
import { Foot, type StepProps } from "./setup";
import { faultsOf, KINDS, moved, withSection } from "./template-check";
import { TagSets } from "./tag-sets";
import { taggingInShort } from "./tagging-check";
import { TemplateFiles } from "./template-files";

/** The form of the reports: its sections, what each asks and takes. */
export function TemplateStep(props: StepProps): ReactNode {
  const { draft, conference, shipped, change, goOn, leave } = props;
  const template = draft.template ?? shipped;
  const set = (next: Template): void => change({ template: next });
  const faults = faultsOf(template);
  const next = async (): Promise<void> => {
    if (conference) await saveConference(draft);
    goOn("list");
  };
  return (
    <>
      <div className="halves">
        <TemplateFiles template={template} shipped={shipped} set={set} />
        <section className="prev" aria-labelledby="form-head">
          <h2 id="form-head">The form</h2>
          <label className="field">
            <span>Name</span>
            <input
              value={template.name}
              maxLength={NAME_LENGTH}
              onChange={(e) => set({ ...template, name: e.target.value })}
            />
          </label>
          <label className="field">
            <span>What the writers are told first</span>
            <textarea
              rows={4}
              value={template.guidance}
              maxLength={GUIDANCE_LENGTH}
              onChange={(e) => set({ ...template, guidance: e.target.value })}
            />
          </label>
          <ol className="sections">
            {template.sections.map((section, i) => (
              <Section key={section.key} section={section} index={i} template={template} set={set} />
            ))}
          </ol>
          <button type="button" className="btn" onClick={() => set(withSection(template))}>
            <Plus className="i" aria-hidden="true" />
            Add a section
          </button>
          <TagSets tagging={template.tagging} set={(tagging) => set({ ...template, tagging })} />
        </section>
      </div>
      <Foot
        leave={leave}
        act="Go on to the roundtables"
        hindrance={faults[0] ? `${placeOf(faults[0].at)}${faults[0].says}` : null}
        run={next}
      >
        <b className="strong">
          {numbered(template.sections.length, "section")}; tags: {taggingInShort(template.tagging)}.
        </b>{" "}
        <span className="meta">
          {conference && conference.roundtables.length > 0
            ? "Reports that are open keep the form that they have."
            : "Each report starts with this form."}
        </span>
      </Foot>
    </>
  );
}

/** Counts sections as people do. */
function placeOf(at: string): string {
  const [, set, index] = /^(tagging\.set|section)s\[(\d+)\]/u.exec(at) ?? [];
  return index === undefined ? "" : `${set === "section" ? "Section" : "Set of tags"} ${Number(index) + 1}: `;
}

function Section(props: {
  readonly section: TemplateSection;
  readonly index: number;
  readonly template: Template;
  readonly set: (template: Template) => void;
}): ReactNode {
  const { section, index, template, set } = props;
  const { sections } = template;
  const put = (change: Partial<TemplateSection>): void =>
    set({ ...template, sections: sections.map((s, i) => (i === index ? { ...s, ...change } : s)) });
  const move = (by: -1 | 1): void => {
    if (index + by < 0 || index + by >= sections.length) return;
    set(moved(template, index, by));
    announce(`Section ${index + 1} is section ${index + by + 1} now.`);
  };
  const name = `section ${index + 1}`;
  return (
    <li>
      <span className="n" aria-hidden="true">
        {index + 1}
      </span>
      <div className="parts">
        <label className="field">
          <span className="vh">Title of {name}</span>
          <input
            className="serif"
            placeholder="Title"
            value={section.title}
            maxLength={NAME_LENGTH}
            onChange={(e) => put({ title: e.target.value })}
          />
        </label>
        <label className="field">
          <span className="vh">Question of {name}</span>
          <textarea
            rows={2}
            placeholder="The question that the empty section asks"
            value={section.guidance}
            maxLength={GUIDANCE_LENGTH}
            onChange={(e) => put({ guidance: e.target.value })}
          />
        </label>
        <fieldset>
          <legend className="vh">What {name} takes</legend>
          {KINDS.map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={section.kinds.includes(kind)}
                onChange={(e) =>
                  put({
                    kinds: e.target.checked
                      ? [...section.kinds, kind]
                      : section.kinds.filter((k) => k !== kind),
                  })
                }
              />
              {kindName(kind)}
            </label>
          ))}
        </fieldset>
        {section.kinds.length === 0 && (
          <p className="state stop">
            <CircleAlert className="i" aria-hidden="true" />A section allows at least one kind of entry.
          </p>
        )}
      </div>
      <div className="acts">
        <IconButton label={`Move ${name} up`} off={index === 0} act={() => move(-1)} icon={<ArrowUp />} />
        <IconButton
          label={`Move ${name} down`}
          off={index === sections.length - 1}
          act={() => move(1)}
          icon={<ArrowDown />}
        />
        <IconButton
          label={`Remove ${name}`}
          off={sections.length === 1}
          act={() => set({ ...template, sections: sections.filter((s) => s !== section) })}
          icon={<Trash />}
        />
      </div>
    </li>
  );
}

function IconButton(props: {
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly icon: ReactNode;
}): ReactNode {
  const [told, setTold] = useState(false);
  return (
    <button
      type="button"
      className="btn btn-icon btn-s"
      aria-label={told ? `${props.label}: can’t be done` : props.label}
      aria-disabled={props.off}
      onBlur={() => setTold(false)}
      onClick={() => (props.off ? setTold(true) : props.act())}
    >
      <span className="ico" aria-hidden="true">
        {props.icon}
      </span>
    </button>
  );
}
