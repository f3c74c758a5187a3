import { useRef, useState, type ReactNode } from "react";
import { decode } from "./decode";
import "./list.css";
import { SEPARATOR_NAMES, type Sheet } from "./sheet";

/** Takes a list: pasted, or from a file; and says how it was read. */
export function Paste(props: {
  readonly sheet: Sheet<string>;
  readonly text: string;
  readonly set: (text: string) => void;
  /** What the list is called. */
  readonly label: string;
  /** What a line of it is, such as "a roundtable". */
  readonly each: string;
  readonly placeholder: string;
  /** While something is done with it. */
  readonly readOnly?: boolean;
  /** What stands behind "Or choose a file". */
  readonly children?: ReactNode;
}): ReactNode {
  const { sheet, text, set, label, each, placeholder, readOnly = false, children } = props;
  const [decoded, setDecoded] = useState("UTF-8");
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const [content, name] = decode(await chosen.arrayBuffer());
    setDecoded(name);
    set(content);
  };
  return (
    <>
      <textarea
        className="paste"
        aria-label={label}
        spellCheck={false}
        placeholder={placeholder}
        readOnly={readOnly}
        value={text}
        onChange={(e) => set(e.target.value)}
      />
      {text.trim() !== "" && (
        <p className="cols">
          <span className="tag">
            Separator: <b>{SEPARATOR_NAMES[sheet.separator]}</b>
          </span>
          <span className="tag">
            First line: <b>{sheet.heads ? "column names" : each}</b>
          </span>
          <span className="tag">
            Text: <b>{decoded}</b>
          </span>
        </p>
      )}
      <p className="meta other">
        Or{" "}
        <button
          type="button"
          className="link"
          aria-disabled={readOnly}
          onClick={() => !readOnly && file.current?.click()}
        >
          choose a file
        </button>
        {children}.
      </p>
      <input
        ref={file}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        hidden
        aria-label="List as a file"
        onChange={(e) => {
          void read(e.target.files?.[0]);
          e.target.value = "";
        }}
      />
    </>
  );
}
