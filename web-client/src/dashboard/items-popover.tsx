import { useEffect, useMemo, useState, type ReactNode } from "react";
import { Dialog, Heading, Popover } from "react-aria-components";
import { request, sentence } from "../http/request";
import { itemAddress, Link } from "../navigation";
import { living, paragraphNumbers } from "../report/outline";
import type { ItemView, ReportView } from "../report/types";
import type { Roundtable, TagSet } from "./types";

/** A cell that somebody opened. */
export interface Asked {
  readonly at: HTMLElement;
  readonly roundtable: Roundtable;
  readonly set: TagSet;
  readonly value: string;
  readonly word: string;
}

/** What a roundtable said of something, each item leading to its place in the report. */
export function ItemsPopover(props: { readonly asked: Asked; readonly close: () => void }): ReactNode {
  const { asked, close } = props;
  const { at, roundtable, set, value, word } = asked;
  const target = useMemo(() => ({ current: at }), [at]);
  return (
    <Popover
      triggerRef={target}
      isOpen
      onOpenChange={(open) => {
        if (!open) close();
      }}
      placement="bottom"
    >
      <Dialog className="menu items-said">
        <Heading slot="title" className="menu-head">
          {set.key.toUpperCase()} {value} {word}, roundtable {roundtable.code}
        </Heading>
        <Said roundtable={roundtable} scheme={set.key} value={value} />
      </Dialog>
    </Popover>
  );
}

function Said(props: {
  readonly roundtable: Roundtable;
  readonly scheme: string;
  readonly value: string;
}): ReactNode {
  const { roundtable, scheme, value } = props;
  const { reportId } = roundtable;
  const [report, setReport] = useState<ReportView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    request<ReportView>("GET", `/api/reports/${encodeURIComponent(reportId)}`).then(
      (found) => !left && setReport(found),
      (error: unknown) => !left && setProblem(sentence(error)),
    );
    return () => {
      left = true;
    };
  }, [reportId]);
  if (problem !== null) return <p className="msg stop">{problem}</p>;
  if (report === null) return <p className="meta pad">Looking it up</p>;
  const numbers = paragraphNumbers(report);
  const items = report.sections
    .flatMap(living)
    .filter((item) => item.tags.some((tag) => tag.scheme === scheme && tag.value === value));
  if (items.length === 0) return <p className="meta pad">Nothing carries this tag any more.</p>;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <Link to={itemAddress(reportId, item.id)} className="menu-item">
            <span className="meta">{numbers.get(item.id) ?? ""}</span>
            <span dir="auto">{beginning(item)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const LONGEST = 140;

function beginning({ text, kind }: ItemView): string {
  const words = (text ?? "").trim();
  if (words === "") return `A ${kind} without words`;
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
