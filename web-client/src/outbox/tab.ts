import { newId } from "../ids";

/**
 * Each tab has a key of its own for what it keeps on the device, the same after a reload. A lock with that name,
 * held as long as the page lives, tells a tab that was closed from one that is open: what the first left behind is
 * taken over by the next tab that opens the same report.
 */
const PREFIX = "roundtable-tab-";
const OWN = "roundtable-tab";

let claimed: Promise<string> | undefined;

export function claimTab(): Promise<string> {
  claimed ??= claim();
  return claimed;
}

async function claim(): Promise<string> {
  const before = sessionStorage.getItem(OWN);
  // A reloaded page may still be letting go; a duplicated tab never does.
  if (before && (await hold(before, 1_500))) return before;
  const key = newId();
  await hold(key, 1_500);
  sessionStorage.setItem(OWN, key);
  return key;
}

/** Whether the tab with this key is gone; from now on its key is ours. */
export function takeOver(key: string): Promise<boolean> {
  return hold(key, 0);
}

/** Does something with what a closed tab left; nothing where the tab is open, as far as the browser can tell. */
export async function whileClosed(key: string, action: () => void): Promise<void> {
  if (!("locks" in navigator)) {
    action();
    return;
  }
  await navigator.locks.request(PREFIX + key, { ifAvailable: true }, (lock) => {
    if (lock) action();
  });
}

function hold(key: string, patience: number): Promise<boolean> {
  if (!("locks" in navigator)) return Promise.resolve(patience > 0);
  const options: LockOptions =
    patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
  return new Promise((resolve) => {
    navigator.locks
      .request(PREFIX + key, options, (lock) => {
        resolve(lock !== null);
        // Never settles: held until the page is gone.
        return lock ? new Promise<never>(() => undefined) : Promise.resolve();
      })
      .catch(() => resolve(false));
  });
}
