import { useEffect, type ReactNode } from "react";
import { Brand } from "../design/brand";
import { ThemeMenu } from "../design/theme-menu";
import "./privacy.css";

/** For those who took part in a roundtable: what is kept of what they said, and how they get out of it. */
export function PrivacyPage(): ReactNode {
  useEffect(() => {
    document.title = "What is kept, and who sees names · Roundtable";
  }, []);
  return (
    <>
      <header className="bar">
        <Brand />
        <div className="grow" />
        <ThemeMenu />
      </header>
      <main className="privacy">
        <h1>What is kept, and who sees names</h1>
        <p className="lead">
          You took part in a roundtable. While you spoke, a rapporteur and a note taker wrote down what was
          said. This page tells what becomes of it.
        </p>
        <Part title="The Chatham House Rule">
          <p>
            What was said may be used. Who said it may not, unless they agree. So a report holds what was
            said, and quotes without a name. Your name comes to stand beside a quote in one way only: you were
            asked, and you approved.
          </p>
        </Part>
        <Part title="What is kept">
          <ul>
            <li>What the writers wrote, word by word with every change, their comments and tags.</li>
            <li>Which of the writers wrote it, in which role, and when.</li>
            <li>Who opened the report, noted once in half an hour, and who took a copy of it along.</li>
            <li>
              For a quote that may bear a name: the name and affiliation, and how and when it was approved.
            </li>
            <li>
              Where the organiser has given one, the list of participants with their affiliations. It serves
              to show the writers where a name has slipped into the text.
            </li>
          </ul>
          <p>
            All these words and names are stored encrypted; the keys are kept in another place. Whoever has
            the database alone can’t read them.
          </p>
        </Part>
        <Part title="What is not kept">
          <ul>
            <li>Who said what, other than a name beside a quote as described here.</li>
            <li>No recording, no picture.</li>
            <li>Once a name was withdrawn or words were redacted: the key that opens them.</li>
          </ul>
        </Part>
        <Who />
        <Out />
        <Part title="What can’t be reached">
          <p>Nobody can call back what has left Roundtable, or what it can’t get to:</p>
          <ul>
            <li>what somebody had on a screen, and remembers or took a picture of;</li>
            <li>files that were exported before, and copies of them;</li>
            <li>printed paper;</li>
            <li>
              backups of the keys from before, as long as somebody keeps one together with an old copy of the
              database;
            </li>
            <li>
              devices that are without a network: what they hold of it is dropped when they come back and the
              report is opened there.
            </li>
          </ul>
        </Part>
        <Part title="If the keys are lost">
          <p>
            The same encryption has a price. If whoever runs this Roundtable loses the keys and every backup
            of them, all texts and names are unreadable for good, and nobody can help.
          </p>
        </Part>
        <Part title="Whom to ask">
          <p>
            Ask the rapporteur of your roundtable, or the organiser of the conference. Both can withdraw your
            name and redact an entry.
          </p>
        </Part>
      </main>
    </>
  );
}

function Who(): ReactNode {
  return (
    <Part title="Who sees a name">
      <dl>
        <div>
          <dt>While you haven’t answered</dt>
          <dd>
            The rapporteur and the note taker of that one report, who have to ask you. For everybody else the
            quote is anonymous.
          </dd>
        </div>
        <div>
          <dt>When you have approved</dt>
          <dd>Everybody who can read the report.</dd>
        </div>
        <div>
          <dt>When you have declined, or said nothing</dt>
          <dd>
            Nobody, once it is noted that you declined. A section can’t be made final while one of its quotes
            still waits for an answer.
          </dd>
        </div>
        <div>
          <dt>The list of participants</dt>
          <dd>The organiser, and the rapporteur and note taker of the roundtable. Nobody else.</dd>
        </div>
      </dl>
    </Part>
  );
}

function Out(): ReactNode {
  return (
    <Part title="How you get out of it">
      <p>
        <b className="strong">Withdraw your approval</b>, at any time, also when the report is final or
        submitted. The quote is anonymous again, at once on all pages that are open and connected, and your
        name beside it is destroyed. What stays is that this quote was made anonymous, by whom and when, and
        the words of the quote: where they name you, have them changed or the entry redacted as well.
      </p>
      <p>
        <b className="strong">Have an entry redacted.</b> Its text becomes unreadable for good, with all its
        earlier versions, its comments and its tags. In its place stands who redacted it, when, and for which
        of four reasons. It can’t be undone.
      </p>
      <p>
        To destroy something here means to destroy the key that it was encrypted with. What is left of it in
        the database, and in earlier copies of the database, can’t be read without that key.
      </p>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
