import { useEffect } from "react";
import { isGone, living } from "../report/outline";
import type { ReportView } from "../report/types";
import type { Desk } from "./desk";

/** The keys that work on the whole page. Single characters only where nobody types. */
export function usePageKeys(desk: Desk, report: ReportView): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const digit =
        event.altKey && !event.ctrlKey && !event.metaKey ? /^Digit([1-9])$/.exec(event.code) : null;
      const section = digit ? report.sections[Number(digit[1]) - 1] : undefined;
      if (section) {
        event.preventDefault();
        goToSection(desk, report, section.key);
      } else if (event.key === "F8") {
        event.preventDefault();
        nextNotice();
      } else if (event.key === "?" && !typing(event.target)) {
        event.preventDefault();
        desk.set({ keysShown: true });
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [desk, report]);
}

/** To the end of what is written in a section, where one can write; else to its heading. */
export function goToSection(desk: Desk, report: ReportView, key: string): void {
  const section = report.sections.find((s) => s.key === key);
  if (!section) return;
  document.getElementById(`s-${key}`)?.scrollIntoView({ block: "start" });
  const last = living(section).findLast((item) => !isGone(item));
  if (last && desk.isOpen(section)) desk.activate(last.id, "end");
  else {
    const place = document.getElementById(`s-${key}`);
    (place?.querySelector<HTMLElement>(".begin") ?? place?.querySelector("h2"))?.focus();
  }
}

/** To the next of what has to be told. */
export function nextNotice(): void {
  const notices = [...document.querySelectorAll<HTMLElement>("[data-notice]")];
  const now = notices.findIndex((notice) => notice.contains(document.activeElement));
  notices[(now + 1) % notices.length]?.focus();
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
