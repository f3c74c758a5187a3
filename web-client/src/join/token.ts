/**
 * The token of a link stands behind the address's `#`, which no server is told. It is taken out of the address before
 * anything is drawn, so that it stays in no history, bookmark or picture of the screen.
 */
let held: string | null = null;
const listeners = new Set<() => void>();

export function takeToken(): void {
  if (location.pathname !== "/join" || location.hash.length < 2) return;
  held = location.hash.slice(1);
  history.replaceState(null, "", "/join");
  for (const listener of listeners) listener();
}

export const token = (): string | null => held;
/** It was redeemed, or is of no use. */
export const dropToken = (): void => void (held = null);

export function onToken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
