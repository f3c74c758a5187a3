import { useEffect, type ReactNode } from "react";
import { access } from "./access/access";
import { doubtSession } from "./access/signals";
import { SessionCard } from "./access/session-card";
import type { Visitor } from "./access/types";
import { useAccess } from "./access/use-access";
import { AccountPage } from "./account/page";
import { AcrossPage } from "./across/page";
import { BoardPage } from "./board/page";
import { DashboardPage } from "./dashboard/page";
import { EditorPage } from "./editor/page";
import { HomePage } from "./home/page";
import { JoinPage } from "./join/page";
import { usePlace, type Place } from "./navigation";
import { PeoplePage } from "./people/page";
import { PrivacyPage } from "./privacy/page";
import { SetupPage } from "./setup/page";
import { SignInPage } from "./signin/page";
import { OpenTrail } from "./trail/page";
import { WebhooksPage } from "./webhooks/page";

/** Which page: one signs in first, then comes to what the address names. Links and what is kept of people are for all. */
export function App(): ReactNode {
  const place = usePlace();
  useEffect(() => {
    access.start();
    return () => access.stop();
  }, []);
  return (
    <>
      <Page place={place} />
      <div id="announcer" className="vh" role="status" aria-live="polite" />
    </>
  );
}

function Page({ place }: { readonly place: Place }): ReactNode {
  const state = useAccess();
  if (place.at === "privacy") return <PrivacyPage />;
  if (state.is === "asking") return null;
  if (state.is === "problem") return <Unreached sentence={state.sentence} />;
  if (place.at === "join")
    return <JoinPage visitor={state.is === "in" && !state.lapsed ? state.visitor : null} />;
  if (state.is === "out") return <SignInPage />;
  // Another person, or other rights: nothing of the page before is left standing.
  // Whoever makes a conference organises it from then on, and goes on with setting it up.
  const whose = place.at === "setup" ? state.visitor.id : JSON.stringify(state.visitor);
  const key = `${whose} ${subjectOf(place)}`;
  return (
    <>
      <Inside key={key} place={place} visitor={state.visitor} />
      <SessionCard visitor={state.visitor} ending={state.ending} lapsed={state.lapsed} />
    </>
  );
}

/** The report or conference that a page is about: another one is another page. */
function subjectOf(place: Place): string {
  if ("reportId" in place) return place.reportId;
  return "conferenceId" in place && place.at !== "setup" && place.at !== "people" ? place.conferenceId : "";
}

function Inside({ place, visitor }: { readonly place: Place; readonly visitor: Visitor }): ReactNode {
  switch (place.at) {
    case "report":
      return <EditorPage reportId={place.reportId} visitor={visitor} signedOut={doubtSession} />;
    case "trail":
      return <OpenTrail reportId={place.reportId} visitor={visitor} signedOut={doubtSession} />;
    case "setup":
      return <SetupPage visitor={visitor} conferenceId={place.conferenceId} />;
    case "people":
      return <PeoplePage visitor={visitor} conferenceId={place.conferenceId} />;
    case "conference":
      return <DashboardPage visitor={visitor} conferenceId={place.conferenceId} />;
    case "across":
      return <AcrossPage visitor={visitor} conferenceId={place.conferenceId} />;
    case "board":
    case "present":
    case "hall":
      return (
        <BoardPage
          visitor={visitor}
          conferenceId={place.conferenceId}
          at={place.at}
          signedOut={doubtSession}
        />
      );
    case "account":
      return <AccountPage visitor={visitor} />;
    case "webhooks":
      return <WebhooksPage visitor={visitor} />;
    default:
      return <HomePage visitor={visitor} />;
  }
}

function Unreached({ sentence }: { readonly sentence: string }): ReactNode {
  return (
    <main className="alone">
      <h1>Roundtable can’t be reached</h1>
      <p>{sentence} Your words, if any wait on this device, are still here.</p>
      <button className="btn btn-main" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}
