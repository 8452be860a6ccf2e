/** A fingerprint in groups of four, so that two people can compare it aloud. */
export function inGroups(sha256: string): string[] {
  return sha256.match(/.{1,4}/g) ?? [];
}

/** SHA-256 of a text (UTF-8) in lower-case hex; null where this browser computes none, as without HTTPS. */
export async function sha256Of(text: string): Promise<string | null> {
  // Typed as always there, but browsers leave it out on pages that came over plain HTTP.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
