import { useCallback, type ReactNode } from "react";
import { Bar } from "../access/bar";
import { NotShown } from "../access/not-shown";
import { organises } from "../access/roles";
import type { Visitor } from "../access/types";
import { useLoaded } from "../access/use-loaded";
import type { ConferenceView } from "../home/conferences";
import { draftOf, newDraft, readDraft, type Draft } from "./draft";
import { defaultTemplate, loadConference } from "./make";
import { Setup } from "./setup";
import "./setup.css";

interface Beginning {
  readonly draft: Draft;
  readonly conference: ConferenceView | null;
  readonly shipped: ConferenceView["template"];
}

/** Sets a conference up, or goes on where one left off. */
export function SetupPage(props: {
  readonly visitor: Visitor;
  readonly conferenceId: string | null;
}): ReactNode {
  const { visitor, conferenceId } = props;
  const allowed = organises(visitor, conferenceId);
  const load = useCallback(() => begin(visitor.id, conferenceId), [visitor.id, conferenceId]);
  const { value, problem } = useLoaded(allowed ? load : null);
  if (!allowed || problem !== null)
    return (
      <NotShown
        head="This can’t be set up here"
        says={problem ?? "Only an organiser of the conference can set it up."}
      />
    );
  if (!value)
    return (
      <>
        <Bar visitor={visitor}>
          <b>Set-up</b>
        </Bar>
        <p className="vh">Opening the set-up</p>
      </>
    );
  return <Setup key={conferenceId ?? "new"} visitor={visitor} {...value} />;
}

/** What the server has, with what was kept on this device over it; a template that the server has is newer. */
async function begin(personId: string, conferenceId: string | null): Promise<Beginning> {
  const kept = readDraft(localStorage, personId, conferenceId ?? "new");
  const [shipped, conference] = await Promise.all([
    defaultTemplate(),
    conferenceId === null ? null : loadConference(conferenceId),
  ]);
  const draft = kept ?? (conference ? draftOf(conference) : newDraft());
  return { draft: { ...draft, template: draft.template ?? shipped }, conference, shipped };
}
