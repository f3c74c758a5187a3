import { Download, RotateCcw, Upload } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { announce } from "../design/announcer";
import { sentence } from "../http/request";
import type { Template } from "../report/types";
import type { Fault } from "./fault";
import { readTemplate, writeTemplate } from "./template-check";

const SCHEMA = "/template.schema.json";
const SHOWN = 8;

/** A template as a file: taken along to another conference, or brought from one. */
export function TemplateFiles(props: {
  readonly template: Template;
  readonly shipped: Template;
  readonly set: (template: Template) => void;
}): ReactNode {
  const { template, shipped, set } = props;
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [before, setBefore] = useState<Template | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const replace = (next: Template, says: string): void => {
    setBefore(template);
    setFaults([]);
    set(next);
    announce(says);
  };
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    try {
      const found = readTemplate(await chosen.text(), shipped.tagging);
      if (found.template) replace(found.template, `“${found.template.name}” is the form now.`);
      else setFaults(found.faults);
    } catch (error) {
      setFaults([{ at: "", says: sentence(error) }]);
    }
  };
  const save = (): void => {
    const text = writeTemplate(template, new URL(SCHEMA, location.href).href);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "template.json";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section aria-labelledby="files-head">
      <h2 id="files-head">Start from a form</h2>
      <p className="meta">
        The one that Roundtable brings has six sections and the tags of the Global Compact for Migration and
        the Sustainable Development Goals. Change it as you like, or bring one from another conference as a
        file. Its form is described in the{" "}
        <a href={SCHEMA} target="_blank" rel="noreferrer">
          schema of templates
        </a>
        .
      </p>
      <div className="ways-s">
        <button type="button" className="btn" onClick={() => file.current?.click()}>
          <Upload className="i" aria-hidden="true" />
          Import a file
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Template file"
          onChange={(e) => {
            void read(e.target.files?.[0]);
            e.target.value = "";
          }}
        />
        <button type="button" className="btn" onClick={save}>
          <Download className="i" aria-hidden="true" />
          Export as a file
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          onClick={() => replace(shipped, "The form is Roundtable’s own again.")}
        >
          Use Roundtable’s own
        </button>
        {before && (
          <button
            type="button"
            className="btn btn-quiet"
            onClick={() => replace(before, "The form is as it was.")}
          >
            <RotateCcw className="i" aria-hidden="true" />
            Back to the form before
          </button>
        )}
      </div>
      {faults.length > 0 && (
        <div className="msg stop" role="alert">
          <div>
            <b className="strong">This file was not taken. The form is as it was.</b>
            <ul className="faults">
              {faults.slice(0, SHOWN).map(({ at, says }) => (
                <li key={`${at} ${says}`}>
                  {at !== "" && <code className="mono">{at}</code>} {says}
                </li>
              ))}
            </ul>
            {faults.length > SHOWN && <p>And {faults.length - SHOWN} more.</p>}
          </div>
        </div>
      )}
    </section>
  );
}
