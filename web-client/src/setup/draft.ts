import type { Template } from "../report/types";
import type { ConferenceView } from "../home/conferences";
import { newId } from "../ids";

export const STEPS = ["conference", "template", "list", "closing", "invitations"] as const;
export type Step = (typeof STEPS)[number];

/** What an organiser has put together and not finished. */
export interface Draft {
  /** The id that the conference has, or will have. */
  readonly conferenceId: string;
  readonly step: Step;
  readonly name: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** Null before the default is loaded. */
  readonly template: Template | null;
  /** The list as it was pasted. */
  readonly list: string;
  /** Day and time of the closing session, by this device's clock. */
  readonly closingDay: string;
  readonly closingTime: string;
  readonly chair: string;
}

export const newDraft = (): Draft => ({
  ...{ conferenceId: newId(), step: "conference", name: "", place: "", from: "", to: "", template: null },
  ...{ list: "", closingDay: "", closingTime: "", chair: "" },
});

export function draftOf(conference: ConferenceView): Draft {
  const { id, name, place, from, to, closingAt, template } = conference;
  const at = closingAt == null ? null : new Date(closingAt);
  const two = (n: number): string => String(n).padStart(2, "0");
  return {
    ...newDraft(),
    ...{ conferenceId: id, name, place, from: from ?? "", to: to ?? "", template },
    closingDay: at ? `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` : "",
    closingTime: at ? `${two(at.getHours())}:${two(at.getMinutes())}` : "",
  };
}

/** The instant of the closing session; null where no day and time are given. */
export const closingAt = ({ closingDay, closingTime }: Draft): string | null =>
  closingDay === "" || closingTime === "" ? null : new Date(`${closingDay}T${closingTime}`).toISOString();

/** On this device, for this person alone; the links of invitations are never in it. */
const keyOf = (personId: string, place: string): string => `roundtable-setup/${personId}/${place}`;

export function keepDraft(storage: Storage, personId: string, place: string, draft: Draft): boolean {
  try {
    storage.setItem(keyOf(personId, place), JSON.stringify(draft));
    return true;
  } catch {
    return false; // The device's storage is full or forbidden: the page says so.
  }
}

export function readDraft(storage: Storage, personId: string, place: string): Draft | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(personId, place)) ?? "null") as Partial<Draft> | null;
    if (kept === null) return null;
    // A form that was kept before forms named their tags is taken anew.
    const whole = (kept.template as Partial<Template> | null | undefined)?.tagging !== undefined;
    return { ...newDraft(), ...kept, ...(whole ? {} : { template: null }) };
  } catch {
    return null;
  }
}

export const dropDraft = (storage: Storage, personId: string, place: string): void =>
  storage.removeItem(keyOf(personId, place));
