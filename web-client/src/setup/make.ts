import type { ConferenceView } from "../home/conferences";
import { Refused, request } from "../http/request";
import { newId } from "../ids";
import type { Template } from "../report/types";
import { closingAt, type Draft } from "./draft";
import type { Row } from "./list";

const address = (conferenceId: string): string => `/api/conferences/${encodeURIComponent(conferenceId)}`;

export const loadConference = (conferenceId: string): Promise<ConferenceView> =>
  request("GET", address(conferenceId));
export const defaultTemplate = (): Promise<Template> => request("GET", "/api/templates/default");

export const command = (conferenceId: string, commands: readonly object[]): Promise<unknown> =>
  request("POST", `${address(conferenceId)}/commands`, { commandId: newId(), commands });

/** The conference as the server has it; null where it has none. */
export async function found(conferenceId: string): Promise<ConferenceView | null> {
  try {
    return await loadConference(conferenceId);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}

const daysOf = ({ from, to }: Draft): object => ({
  from: from === "" ? null : from,
  to: to === "" ? null : to,
});

/** The conference as the draft has it: made where it isn't there, else revised. */
export async function saveConference(draft: Draft): Promise<void> {
  const { conferenceId, name, place, template } = draft;
  const there = await found(conferenceId);
  const about = { name: name.trim(), place: place.trim(), ...daysOf(draft) };
  const commands = there
    ? [{ type: "revise-conference", ...about }, ...(template ? [{ type: "revise-template", template }] : [])]
    : [{ type: "create-conference", ...about, template }];
  await command(conferenceId, commands);
}

export const saveClosing = (draft: Draft): Promise<unknown> =>
  command(draft.conferenceId, [{ type: "schedule-closing-session", closingAt: closingAt(draft) }]);

/** Each event carries the whole template, and a request has its limits. */
const AT_ONCE = 20;

/**
 * Makes the roundtables that aren't there yet. After a lost answer it may be asked again: what was made is known by its
 * code. `made` tells how many there are so far.
 */
export async function makeRoundtables(
  draft: Draft,
  rows: readonly Row[],
  made: (count: number) => void,
): Promise<void> {
  await saveConference(draft);
  const codes = ((await found(draft.conferenceId))?.roundtables ?? []).map((r) => r.code);
  const missing = rows.filter((row) => !codes.includes(row.code));
  for (let i = 0; i < missing.length; i += AT_ONCE) {
    const commands = missing.slice(i, i + AT_ONCE).map((row) => ({
      type: "add-roundtable",
      roundtable: {
        reportId: newId(),
        code: row.code,
        title: row.title,
        place: row.place === "" ? draft.place.trim() : row.place,
        date: row.date ?? (draft.from === "" ? null : draft.from),
      },
    }));
    await command(draft.conferenceId, commands);
    made(Math.min(missing.length, i + AT_ONCE));
  }
}

/** The roundtables that the server shows once it has seen all of these codes; it may be a moment behind. */
export async function settled(conferenceId: string, codes: readonly string[]): Promise<ConferenceView> {
  for (let tries = 0; ; tries++) {
    const view = await found(conferenceId);
    const there = view?.roundtables.map((r) => r.code) ?? [];
    if (view && (codes.every((code) => there.includes(code)) || tries === 20)) return view;
    if (tries === 20) throw new Error("The conference was made, and isn’t shown yet. Load the page again.");
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
