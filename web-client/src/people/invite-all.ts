import { Refused, sentence, Unreachable } from "../http/request";
import type { Made } from "../setup/invite";
import type { Wish } from "./many";

export interface Failure {
  readonly line: number;
  readonly email: string;
  readonly says: string;
}
/** What the invitations are made with. */
export interface Means {
  readonly invite: (wish: Wish) => Promise<Made>;
  readonly made: (made: Made) => void;
  /** How far it is: tried so far, and the seconds that the server asked to wait. */
  readonly progress: (tried: number, waiting: number) => void;
  readonly wait: (millis: number) => Promise<void>;
  /** Whether somebody has stopped it: then no further link is made. */
  readonly stopped: () => boolean;
}

/**
 * Makes one link after the other until it is stopped, and goes on where one fails. Where the server asks to wait, it waits.
 * Throws where the session has ended: the rest would fail too.
 */
export async function inviteAll(
  wishes: readonly { readonly line: number; readonly wish: Wish }[],
  means: Means,
): Promise<readonly Failure[]> {
  const failed: Failure[] = [];
  for (const [tried, { line, wish }] of wishes.entries()) {
    if (means.stopped()) break;
    means.progress(tried, 0);
    try {
      means.made(await patiently(wish, tried, means));
    } catch (error) {
      if (error instanceof Refused && error.status === 401) throw error;
      failed.push({ line, email: wish.to.email, says: sentence(error) });
    }
  }
  return failed;
}

async function patiently(wish: Wish, tried: number, means: Means): Promise<Made> {
  for (;;) {
    try {
      return await means.invite(wish);
    } catch (error) {
      // Only where it says so: whether anything was made is not known after another answer that was lost.
      if (!(error instanceof Unreachable) || error.retryAfterMillis === 0) throw error;
      means.progress(tried, Math.ceil(error.retryAfterMillis / 1_000));
      await means.wait(error.retryAfterMillis);
    }
  }
}
