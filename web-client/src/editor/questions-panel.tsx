import { MessageCircle } from "lucide-react";
import type { ReactNode } from "react";
import { openQuestions, type Question } from "../report/questions";
import { kindName } from "../report/kinds";
import type { ItemView, ReportView } from "../report/types";

/** Questions and comments of the whole report that nobody has resolved; each leads to where it is answered. */
export function QuestionsPanel(props: {
  readonly report: ReportView;
  readonly numbers: ReadonlyMap<string, number>;
}): ReactNode {
  const { report, numbers } = props;
  const questions = openQuestions(report);
  if (questions.length === 0) return null;
  return (
    <section className="todo" aria-labelledby="questions-head">
      <h2 id="questions-head">
        <MessageCircle className="i" aria-hidden="true" />
        Open comments
        <span className="count-of">{questions.length}</span>
      </h2>
      <ul>
        {questions.map((question) => (
          <li key={question.first.id}>
            <button className="go" onClick={() => lead(question)}>
              <span className="strong">{question.first.by}</span>{" "}
              <span className="meta">
                {placeOf(question.item, numbers)}
                {question.answered && ", answered"}
              </span>
              <span className="said" dir="auto">
                {question.first.text ?? "This comment can’t be read."}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What an item is called where it isn't seen. */
export const placeOf = (item: ItemView, numbers: ReadonlyMap<string, number>): string => {
  const number = numbers.get(item.id);
  return number === undefined ? kindName(item.kind) : `Paragraph ${number}`;
};

/** To the field in which it is answered; to the item where one may not answer. */
function lead({ item, first }: Question): void {
  const place = document.querySelector<HTMLElement>(`[data-item="${item.id}"]`);
  place?.scrollIntoView({ block: "center" });
  const thread = document.querySelector<HTMLElement>(`[data-thread="${first.id}"]`);
  (thread?.querySelector<HTMLElement>("input") ?? thread)?.focus({ preventScroll: true });
}
