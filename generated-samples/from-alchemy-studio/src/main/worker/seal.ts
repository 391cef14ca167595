/** What proves that a text is ours. */
export async function seal(text: string, key: CryptoKey): Promise<string> {
  const bytes = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
