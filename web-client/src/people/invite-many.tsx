import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { doubtSession } from "../access/signals";
import { announce } from "../design/announcer";
import { capital, counted, numbered } from "../design/format";
import { Refused, sentence } from "../http/request";
import { Paste } from "../list/paste";
import { Rows, Sum, type Cell } from "../list/rows";
import { stops, withCell } from "../list/sheet";
import { invite, type Made } from "../setup/invite";
import type { House } from "./house";
import { inviteAll, type Failure } from "./invite-all";
import { parsePeople, wishesOf, type Column, type List, type Row } from "./many";

/** A list of people becomes links, one after the other. */
export function InviteMany(props: {
  readonly house: House;
  readonly keep: (made: Made) => void;
  readonly changed: () => Promise<void>;
}): ReactNode {
  const { house, keep, changed } = props;
  const [text, setText] = useState("");
  const [progress, setProgress] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [failed, setFailed] = useState<readonly Failure[]>([]);
  // A long list is read after the key that changed it is shown.
  const settled = useDeferredValue(text);
  const list = useMemo(() => parsePeople(settled, house), [settled, house]);
  const wishes = wishesOf(list);
  const head = useRef<HTMLHeadingElement>(null);
  // It opens above the button that was pressed.
  useEffect(() => head.current?.focus(), []);
  const stopped = useRef(false);
  useEffect(() => () => void (stopped.current = true), []);
  const running = progress !== null;
  // Links are shown once: whoever leaves in the middle is asked, and makes no more of them.
  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [running]);
  const set = (next: string): void => {
    setText(next);
    setTold(null);
    setFailed([]);
  };
  const fix = (row: Row, field: Column, value: string): void => {
    set(withCell(text, list, row, field, value));
    announce(`Line ${row.line}: ${value}.`);
  };
  const run = async (): Promise<void> => {
    setFailed([]);
    stopped.current = false;
    let made = 0;
    const failures = await inviteAll(wishes, {
      invite: ({ held, to }) => invite(held, to),
      made: (one) => {
        made++;
        keep(one);
      },
      progress: (tried, waiting) => setProgress(progressOf(tried, wishes.length, waiting)),
      stopped: () => stopped.current,
      wait: (millis) => new Promise((resolve) => setTimeout(resolve, millis)),
    }).finally(changed);
    setFailed(failures);
    const says = `${capital(counted(made, "link is made", "links are made"))}.`;
    setTold(says);
    announce(says);
  };
  const start = (): void => {
    if (running || text !== settled) return;
    const hindrance = hindranceIn(list);
    setTold(hindrance);
    if (hindrance !== null) return;
    run()
      .catch((error: unknown) => {
        if (error instanceof Refused && error.status === 401) doubtSession();
        setTold(sentence(error));
      })
      .finally(() => setProgress(null));
  };
  return (
    <div className="halves many">
      <section aria-labelledby="many-head">
        <h2 id="many-head" ref={head} tabIndex={-1}>
          Invite many
        </h2>
        <p className="meta">
          From any spreadsheet, with commas, semicolons or tabs. Each line is one person with one role.{" "}
          {house.conference
            ? "Leave the roundtable empty for the whole conference."
            : "Each role holds in all of this Roundtable."}{" "}
          The first line may name the columns: e-mail, role, {house.conference && "roundtable, "}name.
        </p>
        <Paste
          {...{ sheet: list, text, set }}
          readOnly={running}
          label="List of people"
          each="a person"
          placeholder={house.conference ? PLACEHOLDER : "e-mail,role\nines@ministry.example,chair"}
        />
      </section>
      <section className="prev" aria-labelledby="asked-head">
        <h2 id="asked-head">Who will be invited</h2>
        {list.rows.length === 0 ? (
          <p className="meta">Nobody yet. Each line of the list becomes a link for one person.</p>
        ) : (
          <Sum ready={wishes.length} noted={notedIn(list)} wrong={list.rows.filter(stops).length} />
        )}
        <Rows
          rows={list.rows}
          cells={house.conference ? CELLS : CELLS.filter((c) => c.field !== "roundtable")}
          text={textOf}
          fix={fix}
        />
        <div className="go">
          <button
            type="button"
            className="btn btn-main"
            aria-disabled={running || hindranceIn(list) !== null}
            onClick={start}
          >
            {wishes.length === 0 ? "Make the links" : `Make ${counted(wishes.length, "link")}`}
          </button>
          {running && (
            <button type="button" className="btn" onClick={() => (stopped.current = true)}>
              Stop
            </button>
          )}
          <span className="meta" role="status">
            {progress ?? told}
          </span>
        </div>
        {failed.length > 0 && <Failures of={failed} />}
      </section>
    </div>
  );
}

const PLACEHOLDER = "e-mail,role,roundtable\nSara Lind <sara@ministry.example>,rapporteur,3.1";
const CELLS: readonly Cell<Column>[] = [
  { field: "email", head: "E-mail", className: "em" },
  { field: "role", head: "Role" },
  { field: "roundtable", head: "Roundtable", className: "code" },
  { field: "name", head: "Name" },
];

function textOf({ written, to }: Row, field: Column): string {
  if (field === "email") return to?.email ?? (written.email === "" ? "none" : written.email);
  if (field === "name") return to?.name ?? written.name;
  if (field === "roundtable") return written.roundtable === "" ? "all" : written.roundtable;
  return written.role === "" ? "none" : written.role;
}

function notedIn({ rows }: List): readonly string[] {
  const skipped = rows.filter((row) => row.skipped).length;
  return skipped === 0 ? [] : [`${skipped} skipped`];
}

function hindranceIn(list: List): string | null {
  const wrong = list.rows.filter(stops).length;
  if (wrong > 0) return `Correct ${counted(wrong, "line")} first.`;
  if (list.rows.length === 0) return "Paste a list, or choose a file.";
  return wishesOf(list).length === 0 ? "Everybody in the list is invited already." : null;
}

function progressOf(tried: number, all: number, waiting: number): string {
  const so = `${tried} of ${numbered(all, "link")}`;
  return waiting === 0
    ? so
    : `${so}. The server asks to wait ${numbered(waiting, "second")}; it goes on by itself.`;
}

function Failures({ of }: { readonly of: readonly Failure[] }): ReactNode {
  return (
    <div className="msg stop" role="alert">
      <div>
        <p>{capital(counted(of.length, "link"))} could not be made. They are still in the list: try again.</p>
        <ul>
          {of.map(({ line, email, says }) => (
            <li key={line}>
              Line {line}, {email}: {says}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
