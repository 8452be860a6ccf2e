/** A fingerprint in groups of four, so that two people can compare it aloud. */
export function inGroups(sha256: string): string[] {
  return sha256.match(/.{1,4}/g) ?? [];
}
