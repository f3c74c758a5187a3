import { useEffect, useState, type ReactNode } from "react";
import { Brand } from "../design/brand";
import { Refused, sentence } from "../http/request";
import { Link } from "../navigation";
import { hasUnsent } from "../outbox/store";
import type { Visitor } from "../access/types";
import { Desk } from "./desk";
import "./side.css";
import "./sheet.css";
import "./writing.css";
import "./item.css";
import "./note.css";
import "./kept.css";
import "./save-line.css";
import "./tools.css";
import "./rule.css";
import { itemExtensions } from "./extensions";
import "./narrow.css";
import { openSession, rememberOnLeaving } from "./open";
import { ReportPage } from "./report-page";

/** Opens a report and shows it, or says why it can't be shown. */
export function EditorPage(props: {
  readonly reportId: string;
  readonly visitor: Visitor;
  readonly signedOut: () => void;
}): ReactNode {
  const { reportId, visitor, signedOut } = props;
  const [desk, setDesk] = useState<Desk | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let open: Desk | null = null;
    let left = false;
    let forget = (): void => undefined;
    const keys = (): Desk => {
      if (!open) throw new Error("An editor without a page.");
      return open;
    };
    openSession(reportId, visitor, (itemId) => itemExtensions(itemId, keys), signedOut).then(
      (session) => {
        if (left) {
          session.stop();
          return;
        }
        open = new Desk(session);
        forget = rememberOnLeaving(session);
        setDesk(open);
      },
      (error: unknown) => {
        if (error instanceof Refused && error.status === 401) signedOut();
        else setProblem(sentence(error));
      },
    );
    return () => {
      left = true;
      forget();
      open?.stop();
    };
  }, [reportId, visitor, signedOut]);

  if (problem !== null)
    return (
      <>
        <header className="bar">
          <Brand />
        </header>
        <main className="alone">
          <h1>This report can’t be shown</h1>
          <p>{problem}</p>
          {hasUnsent(localStorage, reportId, visitor.id) && (
            <p>
              What you wrote in it and was not sent is still on this device. It is shown again as soon as you
              may open this report.
            </p>
          )}
          <Link className="btn" to="/">
            To all roundtables
          </Link>
        </main>
      </>
    );
  return desk ? <ReportPage desk={desk} /> : <p className="vh">Opening the report</p>;
}
