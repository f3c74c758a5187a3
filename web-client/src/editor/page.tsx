import type { ReactNode } from "react";
import { Brand } from "../design/brand";
import { Link } from "../navigation";
import { hasUnsent } from "../outbox/store";
import type { Visitor } from "../access/types";
import type { WritingSession } from "../writing/session";
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
import "./narrow.css";
import { ReportPage } from "./report-page";
import { useDesk } from "./use-desk";

const deskOf = (session: WritingSession): Desk => new Desk(session);

/** Opens a report and shows it, or says why it can't be shown. */
export function EditorPage(props: {
  readonly reportId: string;
  readonly visitor: Visitor;
  readonly signedOut: () => void;
}): ReactNode {
  const { reportId, visitor, signedOut } = props;
  const { desk, problem } = useDesk(reportId, visitor, signedOut, deskOf);
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
