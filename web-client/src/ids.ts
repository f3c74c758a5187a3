/** A new id, also where the page is not on https: 128 random bits in hexadecimal. */
export function newId(): string {
  return hex(16);
}

/** Names where somebody writes: whose it is, then enough chance for one person's tabs. An id has 64 characters at most. */
export const newClientId = (personId: string): string => `${personId}.${hex(8)}`;

function hex(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
