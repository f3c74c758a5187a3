/** What the connections tell the session, and the session tells them, without knowing each other. */
const DOUBTED = "roundtable:session-doubted";
const RESUMED = "roundtable:session-resumed";

/** The server has shut somebody out: is the session still there, with the same rights? */
export const doubtSession = (): void => void dispatchEvent(new Event(DOUBTED));
/** The same person is signed in again: no need to wait any longer. */
export const sessionResumed = (): void => void dispatchEvent(new Event(RESUMED));

export const onDoubt = (listener: () => void): (() => void) => listen(DOUBTED, listener);
export const onResumed = (listener: () => void): (() => void) => listen(RESUMED, listener);

function listen(name: string, listener: () => void): () => void {
  addEventListener(name, listener);
  return () => removeEventListener(name, listener);
}
