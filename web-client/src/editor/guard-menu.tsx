import { EyeOff, Globe, Replace, ShieldAlert, X } from "lucide-react";
import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { NEUTRAL, type Finding } from "../guard/findings";
import { answersTo } from "./answers";
import type { Desk } from "./desk";

/** Under an item: what can be done about words in it that may say who spoke. */
export function GuardMenu(props: {
  readonly desk: Desk;
  readonly itemId: string;
  readonly finding: Finding;
  /** Whether it was asked for with the keyboard, and so takes the focus. */
  readonly focus: boolean;
}): ReactNode {
  const { desk, itemId, finding, focus } = props;
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) menu.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [focus, finding.text]);
  const close = (): void => {
    desk.set({ answering: null });
    focusText(itemId);
  };
  const pressed = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: -at - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (step !== undefined) items.at((at + step) % items.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = (event: FocusEvent): void => {
    const within = event.relatedTarget?.closest(`[data-item="${itemId}"]`);
    if (event.relatedTarget && !within) desk.set({ answering: null });
  };
  return (
    <div className="guard-menu">
      <header>
        <ShieldAlert className="i" aria-hidden="true" />
        <div>
          <b className="strong">This may say who spoke</b>
          <p>
            “{finding.text}” looks like {WHAT[finding.kind]}. Under the Chatham House Rule a name needs the
            speaker’s approval.
          </p>
        </div>
      </header>
      <div
        role="menu"
        aria-label={`“${finding.text}” may say who spoke`}
        tabIndex={-1}
        ref={menu}
        onKeyDown={pressed}
        onBlur={left}
      >
        <Choices desk={desk} itemId={itemId} finding={finding} />
      </div>
    </div>
  );
}

const WHAT = { name: "a participant’s name", affiliation: "a participant’s affiliation" };

function Choices(props: {
  readonly desk: Desk;
  readonly itemId: string;
  readonly finding: Finding;
}): ReactNode {
  const { desk, itemId, finding } = props;
  const { replace, keep, redact } = answersTo(desk, itemId, finding);
  const choice = (act: (() => void) | null, icon: ReactNode, words: ReactNode, back: boolean): ReactNode => {
    if (!act) return null;
    const chosen = (): void => {
      act();
      if (back) focusText(itemId);
    };
    return (
      <button role="menuitem" tabIndex={-1} onClick={chosen}>
        {icon}
        <span>{words}</span>
      </button>
    );
  };
  return (
    <>
      {choice(
        replace,
        <Replace className="i" aria-hidden="true" />,
        <>
          Replace by <b className="strong">“{NEUTRAL}”</b>
        </>,
        true,
      )}
      {choice(keep, <Globe className="i" aria-hidden="true" />, "Keep, it is public", true)}
      {choice(redact, <EyeOff className="i" aria-hidden="true" />, "Redact the entry…", false)}
      {choice(() => desk.set({ answering: null }), <X className="i" aria-hidden="true" />, "Not now", true)}
    </>
  );
}

/** Back to the words, where one can write in them. */
function focusText(itemId: string): void {
  const item = document.querySelector(`[data-item="${itemId}"]`);
  (
    item?.querySelector<HTMLElement>(".cm-content") ??
    item?.querySelector<HTMLElement>(".text[role=textbox], .guard[role=button]")
  )?.focus();
}
