/** A session as a text: who, until when, and a signature over both. */
export async function sign(user: string, secondsToLive: number, key: CryptoKey): Promise<string> {
  const claim = `${user}.${Math.floor(Date.now() / 1000) + secondsToLive}`;
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(claim));
  return `${claim}.${toHex(signature)}`;
}

/** Whose session it is; nothing for one that is over, or was not signed with this key. */
export async function open(token: string, key: CryptoKey): Promise<string | undefined> {
  const [user = "", end = "", signature = ""] = token.split(".");
  const claim = new TextEncoder().encode(`${user}.${end}`);
  const isSigned = await crypto.subtle.verify("HMAC", key, fromHex(signature), claim);
  return isSigned && Number(end) > Date.now() / 1000 ? user : undefined;
}

/** A signature over a text, for whoever has the public key. */
export async function seal(text: string, key: CryptoKey): Promise<string> {
  return toHex(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, new TextEncoder().encode(text)));
}

function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
