/**
 * Who is signed in in this browser, for all of its tabs. They share one cookie, so the tab in which somebody signs in
 * changes who the others send as: each looks here right before it sends, and what one person wrote never goes out
 * under another's name. Cleared before the server is asked to sign somebody in, and written when it has.
 */
const KEY = "roundtable-signed-in";

export const isMarker = (key: string | null): boolean => key === KEY;
export const marked = (): string | null => localStorage.getItem(KEY);
export const mark = (personId: string): void => localStorage.setItem(KEY, personId);
export const unmark = (): void => localStorage.removeItem(KEY);

/** Whether what this person wrote may be sent now. */
export const sendsAs = (personId: string): boolean => marked() === personId;
