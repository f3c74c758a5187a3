import { ListFilter, Search, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { announce } from "../design/announcer";
import { dateOf, secondsOf } from "../design/format";
import { ROLE_NAMES } from "../live/presence";
import { ChoicePopover } from "./choice-popover";
import { EVERYTHING, isEverything, type Filter } from "./filter";
import { focusList } from "./focus";
import { KindForm } from "./kind-form";
import { byName } from "./people";
import { KIND_CHOICES, sectionLabel } from "./sentences";
import type { View } from "./trail-page";
import type { Kind, PersonInTrail } from "./types";
import { useStore } from "./use-store";

/** Milliseconds after the last key until the words are looked for. */
const REST = 300;

/** Whose changes, which, and words to look for. */
export function Filters(view: View): ReactNode {
  const { trail, now, people } = view;
  const { filter } = useStore(trail.list);
  const narrowed =
    filter.kinds.length > 0 || filter.section !== null || filter.since !== null || filter.until !== null;
  return (
    <>
      <div className="list-head">
        <h2 id="changes">Changes</h2>
        <span className="grow" />
        <PeopleMenu people={people} by={filter.by} choose={(by) => trail.filterBy({ ...filter, by })} />
        <ChoicePopover label="Which changes" button={narrowed ? "Not everything" : "Everything"}>
          {(close) => (
            <KindForm
              filter={filter}
              report={now}
              apply={(next) => {
                trail.filterBy(next);
                close();
              }}
            />
          )}
        </ChoicePopover>
      </div>
      <SearchField
        text={filter.text}
        search={(text) => trail.filterBy({ ...trail.list.state().filter, text }, "replace")}
      />
    </>
  );
}

function PeopleMenu(props: {
  readonly people: readonly PersonInTrail[];
  readonly by: string | null;
  readonly choose: (by: string | null) => void;
}): ReactNode {
  const { people, by, choose } = props;
  return (
    <MenuTrigger>
      <Button className="btn btn-s">
        <ListFilter className="i" aria-hidden="true" />
        <span className="fit">{by ?? "Everyone"}</span>
      </Button>
      <Popover placement="bottom end">
        <Menu
          className="menu"
          aria-label="Whose changes"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by === null ? "everyone" : `by ${by}`]}
          onAction={(key) => choose(key === "everyone" ? null : String(key).slice(3))}
        >
          <MenuItem id="everyone" className="menu-item">
            Everyone
          </MenuItem>
          {byName(people).map((person) => (
            <MenuItem key={person.by} id={`by ${person.by}`} className="menu-item" textValue={person.by}>
              <bdi>{person.by}</bdi>
              {person.roles.length > 0 && (
                <span className="meta">{person.roles.map((role) => ROLE_NAMES[role]).join(", ")}</span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function SearchField(props: { readonly text: string; readonly search: (text: string) => void }): ReactNode {
  const { text, search } = props;
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (known !== text) {
    // The address changed by itself: the browser's Back, or a condition that was taken away.
    setKnown(text);
    if (typed.trim() !== text) setTyped(text);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(next), REST);
  };
  return (
    <label className="look">
      <Search className="i" aria-hidden="true" />
      <span className="vh">Look for words in the changes</span>
      <input
        type="search"
        dir="auto"
        placeholder="Look for words"
        value={typed}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}

/** What narrows the list at present, each with a way to take it away. */
export function ActiveFilters({ trail, now }: View): ReactNode {
  const { filter, entries, next, loading } = useStore(trail.list);
  useCount(entries.length, next !== null, loading === "first", filter);
  if (isEverything(filter)) return null;
  const put = (change: Partial<Filter>): void => trail.filterBy({ ...filter, ...change });
  return (
    <>
      {filter.item !== null && <FollowBanner trail={trail} />}
      {!isEverything({ ...filter, item: null }) && (
        <ul className="chips active" aria-label="Only these changes are shown">
          {filter.by !== null && <Condition words={`by ${filter.by}`} drop={() => put({ by: null })} />}
          {kindNames(filter.kinds).map(({ name, kinds }) => (
            <Condition
              key={name}
              words={name}
              drop={() => put({ kinds: filter.kinds.filter((k) => !kinds.includes(k)) })}
            />
          ))}
          {filter.section !== null && (
            <Condition
              words={`section ${sectionLabel(now, filter.section)}`}
              drop={() => put({ section: null })}
            />
          )}
          {filter.since !== null && (
            <Condition words={`from ${moment(filter.since)}`} drop={() => put({ since: null })} />
          )}
          {filter.until !== null && (
            <Condition words={`to ${moment(filter.until)}`} drop={() => put({ until: null })} />
          )}
          {filter.text.trim() !== "" && (
            <Condition words={`with “${filter.text.trim()}”`} drop={() => put({ text: "" })} />
          )}
        </ul>
      )}
    </>
  );
}

const moment = (at: string): string => `${dateOf(Date.parse(at))}, ${secondsOf(at)}`;

function kindNames(
  chosen: readonly Kind[],
): readonly { readonly name: string; readonly kinds: readonly Kind[] }[] {
  return KIND_CHOICES.filter(({ kinds }) => kinds.some((kind) => chosen.includes(kind)));
}

function Condition({ words, drop }: { readonly words: string; readonly drop: () => void }): ReactNode {
  const gone = (): void => {
    drop();
    // The button goes with what it took away.
    focusList();
  };
  return (
    <li>
      <button className="tag" onClick={gone}>
        <span className="vh">Take away: </span>
        <bdi>{words}</bdi>
        <X className="i" aria-hidden="true" />
      </button>
    </li>
  );
}

/** The life of one item, and the way back. */
function FollowBanner({ trail }: { readonly trail: View["trail"] }): ReactNode {
  const { landing } = useStore(trail);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (landing !== "banner") return;
    trail.set({ landing: null });
    back.current?.focus();
  }, [landing, trail]);
  return (
    <div className="follow">
      <p>
        <b className="strong">The whole life of one item</b>, across moves, removal and restoring.
      </p>
      <button className="btn btn-s" ref={back} onClick={() => trail.unfollow()}>
        Back to all changes
      </button>
    </div>
  );
}

/** Says how much was found, once it is known. */
function useCount(found: number, more: boolean, loading: boolean, filter: Filter): void {
  const told = useRef<Filter>(EVERYTHING);
  useEffect(() => {
    if (loading || told.current === filter) return;
    told.current = filter;
    if (isEverything(filter)) announce("All changes are shown.");
    else announce(found === 0 ? "No change fits." : `${found}${more ? " or more" : ""} changes.`);
  }, [found, more, loading, filter]);
}
