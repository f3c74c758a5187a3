import { useEffect, useRef } from "react";
import { announce } from "../design/announcer";
import { placedIn } from "../guard/findings";
import type { Findings } from "../guard/name-guard";
import { findItem } from "../report/evolve";
import { newQuestions } from "../report/questions";
import { beginning, tidings } from "../report/tidings";
import type { ReportView } from "../report/types";
import type { Kept } from "../outbox/kept";
import type { Snapshot } from "../writing/snapshot";
import { kindName } from "../report/kinds";

/** Tells those who don't see it what a colleague, the network or a lock has taken. */
export function useAnnouncements({ save, kept, report }: Snapshot, own: string): void {
  const told = useRef(report);
  useEffect(() => {
    const asked = newQuestions(told.current, report, own).map(
      ({ item, first }) => `${first.by} commented on “${beginning(item)}”.`,
    );
    const news = [...tidings(told.current, report), ...asked];
    told.current = report;
    if (news.length > 0) announce(news.join(" "));
  }, [report, own]);
  const was = useRef(save.is);
  useEffect(() => {
    const before = was.current;
    was.current = save.is;
    if (save.is === before) return;
    if (save.is === "offline") announce("No connection. Your words are kept on this device.");
    else if (save.is === "refused") announce(save.detail);
    else if (before === "offline" && (save.is === "saved" || save.is === "ready"))
      announce("Connected again. All is saved.");
  }, [save]);
  const seen = useRef(kept.length);
  useEffect(() => {
    const newest = kept.at(-1);
    if (newest && kept.length > seen.current) announce(explain(newest));
    seen.current = kept.length;
  }, [kept]);
}

/** Tells who writes in an item that a name may have slipped in; never twice of the same words. */
export function useGuardAnnouncements(report: ReportView, findings: Findings, active: string | null): void {
  const told = useRef("");
  const item = active === null ? undefined : findItem(report, active);
  const words = item ? placedIn(item, findings.get(item.id) ?? []).map((f) => `“${f.text}”`) : [];
  const said = active === null ? "" : `${active} ${words.join(" ")}`;
  useEffect(() => {
    const before = told.current;
    told.current = said;
    const newest = words.find((name) => !before.startsWith(`${active} `) || !before.includes(name));
    if (newest !== undefined) announce(`${newest} may say who spoke. In it, Alt Enter answers.`);
    // What is said is all that counts; `words` are the same as long as it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [said]);
}

/** What happened to words that found no place: a sentence without its full stop. */
export function explain(kept: Kept): string {
  const who = kept.stamp ? kept.stamp.by : "Somebody";
  switch (kept.why) {
    case "removed":
      return `${who} removed this ${kindName(kept.kind).toLowerCase()}`;
    case "final":
      return `${who} made this section final`;
    case "submitted":
      return `${who} submitted the report`;
    case "refused":
    case "elsewhere":
      return (kept.detail ?? "This could not be saved").replace(/\.$/, "");
  }
}
