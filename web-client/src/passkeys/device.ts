/** Whether this browser, at this address, can use passkeys: none belongs to an address that is made of digits. */
export const canUsePasskeys = (): boolean =>
  "PublicKeyCredential" in window &&
  "parseCreationOptionsFromJSON" in PublicKeyCredential &&
  !/^[\d.]+$|^\[/u.test(location.hostname);

/** Has the device make the passkey that the server asks for. Throws a sentence, as an error. */
export async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<object> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return answerOf(() => navigator.credentials.create({ publicKey }));
}

/** Has somebody choose a passkey on the device, which signs with it. Throws a sentence, as an error. */
export async function askForPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<object> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return answerOf(() => navigator.credentials.get({ publicKey }));
}

async function answerOf(ask: () => Promise<Credential | null>): Promise<object> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential.toJSON();
    throw new Error(NOTHING);
  } catch (error) {
    throw error instanceof DOMException ? new Error(wordsFor(error.name)) : error;
  }
}

const NOTHING = "Your device gave no passkey: nothing was chosen, or it took too long. Please try again.";

/** What a browser's error means for a person. Browsers don't tell apart who cancelled and who was too slow. */
export function wordsFor(name: string): string {
  switch (name) {
    case "InvalidStateError":
      return "This device has a passkey of your account already.";
    case "NotSupportedError":
    case "ConstraintError":
      return "This device can’t keep a passkey that it unlocks by a fingerprint, a face or a PIN.";
    case "SecurityError":
      return "Passkeys don’t work at this address. Open Roundtable at the address that its links have.";
    default:
      return NOTHING;
  }
}
