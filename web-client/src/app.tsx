import { useEffect, useState, type ReactNode } from "react";
import { onOtherTab, signOut, whoAmI } from "./access";
import { sentence } from "./http/request";
import { EditorPage } from "./editor/page";
import { HomePage } from "./home/page";
import { usePlace } from "./navigation";
import { PrivacyPage } from "./privacy/page";
import type { Actor } from "./report/types";
import { SignInPage } from "./signin/page";
import { OpenTrail } from "./trail/page";

type Who = Actor | "asking" | "nobody" | { readonly problem: string };

/** Which page: one signs in first, then comes home, or to the report that the address names. What is kept of people is for all to read. */
export function App(): ReactNode {
  const [who, setWho] = useState<Who>("asking");
  const place = usePlace();
  useEffect(() => {
    const ask = (): void => {
      whoAmI().then(
        (actor) => setWho(actor ?? "nobody"),
        (error: unknown) => setWho({ problem: sentence(error) }),
      );
    };
    ask();
    return onOtherTab(ask);
  }, []);
  const leave = (): void => {
    void signOut().then(() => setWho("nobody"));
  };
  return (
    <>
      {place.at === "privacy" ? (
        <PrivacyPage />
      ) : who === "asking" ? null : who === "nobody" ? (
        <SignInPage signedIn={setWho} />
      ) : "problem" in who ? (
        <main className="alone">
          <h1>Roundtable can’t be reached</h1>
          <p>{who.problem} Your words, if any wait on this device, are still here.</p>
          <button className="btn btn-main" onClick={() => location.reload()}>
            Try again
          </button>
        </main>
      ) : place.at === "report" ? (
        <EditorPage
          key={`${place.reportId} ${who.role} ${who.name}`}
          reportId={place.reportId}
          actor={who}
          signedOut={() => setWho("nobody")}
        />
      ) : place.at === "trail" ? (
        <OpenTrail
          key={`${place.reportId} ${who.role} ${who.name}`}
          reportId={place.reportId}
          actor={who}
          signedOut={() => setWho("nobody")}
        />
      ) : (
        <HomePage actor={who} leave={leave} />
      )}
      <div id="announcer" className="vh" role="status" aria-live="polite" />
    </>
  );
}
