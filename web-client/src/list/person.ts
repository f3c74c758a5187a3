/** Somebody in a list; the name is empty where only an address was given. */
export interface Invitee {
  readonly name: string;
  readonly email: string;
}

/** `Sara Lind <sara@ministry.example>` or the address alone. */
export function personOf(written: string): Invitee | null {
  const [, name = "", bracketed] = /^(.*?)\s*<([^<>]+)>$/u.exec(written) ?? [];
  const email = (bracketed ?? written).trim();
  return /^[^\s@,;<>]+@[^\s@,;<>]+$/u.test(email) && email.length <= 254
    ? { name: name.trim(), email }
    : null;
}

/** Why nobody can be read from this. */
export const addressFault = (written: string): string =>
  written.includes("@") ? "This is no e-mail address." : "An e-mail address needs an @.";
