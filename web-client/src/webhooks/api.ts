import { findConferences, type ConferenceView } from "../home/conferences";
import { request } from "../http/request";

/** What a receiver is told. */
export interface Notice {
  readonly type: "report-submitted" | "report-withdrawn" | "section-finalised" | "section-reopened";
  /** When it happened. */
  readonly timestamp: string;
  readonly data: {
    readonly conferenceId: string;
    readonly reportId: string;
    readonly version: number;
    readonly section?: string | null;
  };
}

export interface Delivery {
  readonly id: string;
  readonly state: "waiting" | "taken" | "laid-aside";
  /** Since it was sent for the first time, or again. */
  readonly tries: number;
  /** When it is tried next. */
  readonly next?: string | null;
  /** Of the last try: a status, or a word for why there was none. */
  readonly outcome?: string | null;
  readonly notice: Notice;
}

export interface Receiver {
  readonly name: string;
  readonly host: string;
  /** The only one that it hears of. */
  readonly conference?: string | null;
  readonly waiting: number;
  readonly laidAside: number;
}

/** The newest hundred of each. */
export interface Deliveries {
  readonly waiting: readonly Delivery[];
  readonly laidAside: readonly Delivery[];
  readonly taken: readonly Delivery[];
}

export interface Office {
  readonly receiver: Receiver;
  readonly deliveries: Deliveries;
}

/** All receivers, and the conferences that their messages are about. */
export interface Post {
  readonly offices: readonly Office[];
  readonly conferences: readonly ConferenceView[];
}

const addressOf = (receiver: string): string => `/api/webhooks/${encodeURIComponent(receiver)}`;

export async function loadPost(): Promise<Post> {
  const { receivers } = await request<{ receivers: Receiver[] }>("GET", "/api/webhooks");
  const offices = receivers.map(async (receiver) => ({
    receiver,
    deliveries: await request<Deliveries>("GET", addressOf(receiver.name)),
  }));
  const conferences = receivers.length === 0 ? [] : await findConferences();
  return { offices: await Promise.all(offices), conferences };
}

/** Has a message sent again, or all of a receiver that were laid aside. */
export const sendAgain = (receiver: string, message: string | null): Promise<unknown> =>
  request(
    "POST",
    message === null
      ? `${addressOf(receiver)}/again`
      : `${addressOf(receiver)}/${encodeURIComponent(message)}/again`,
  );
