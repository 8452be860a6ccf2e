import type { Finding, FindingCode } from './finding.ts';
import { missingNumbers, runsOf } from './gaps.ts';
import { isSignedBy, keyIdOf, keyText, type PublicKey } from './publicKey.ts';

/** How many missing numbers are tried to tell whether it was the number that was changed; each costs a signature. */
const MOST_TRIED = 20;

/** Checks the public keys of a ring: each is what it says it is, and follows the one before it. */
export function verifyRing(keys: readonly PublicKey[]): Finding[] {
  const ring = keys.toSorted((a, b) => a.number - b.number);
  const missing = missingNumbers(ring.map(({ number }) => number));
  const findings = runsOf(missing).map((field): Finding => ({ code: 'KEY_GAP', place: {}, field }));
  for (const key of ring) {
    const before = ring.find(({ number }) => number === key.number - 1) ?? null;
    findings.push(...faultsOfKey(key, before, missing));
  }
  return findings;
}

function faultsOfKey(key: PublicKey, before: PublicKey | null, missing: readonly number[]): Finding[] {
  const place = { subject: 'key' as const, number: key.number };
  const found = (code: FindingCode, field: string): Finding => ({ code, place, field });
  const own = isSignedBy(key.publicKey, keyText(key), key.signature);
  const vouched = before !== null && isSignedBy(before.publicKey, keyText(key), key.previousSignature);
  if (keyIdOf(key.publicKey) !== key.id) return [found('KEY_CHANGED', own ? 'id' : 'publicKey')];
  if (!own) {
    const of = vouched ? 'signature' : changedContent(key, before, missing);
    return [found('KEY_CHANGED', of)];
  }
  if (key.previous !== (before?.publicKey ?? null)) return [found('KEY_CHANGED', 'previous')];
  if (key.previousSignature === null) {
    return before === null ? [] : [found('KEY_LOST_BEFORE', key.id)];
  }
  return vouched ? [] : [found('KEY_CHANGED', 'previousSignature')];
}

/** Which part of a key's content was changed, as far as the key before it tells. */
function changedContent(key: PublicKey, before: PublicKey | null, missing: readonly number[]): string {
  const renumbered = (number: number) =>
    isSignedBy(key.publicKey, keyText({ ...key, number }), key.signature);
  if (missing.slice(0, MOST_TRIED).some(renumbered)) return 'number';
  const previous = before?.publicKey ?? null;
  const repaired = keyText({ ...key, previous });
  if (key.previous !== previous && isSignedBy(key.publicKey, repaired, key.signature)) return 'previous';
  return before === null ? 'validFrom / signature' : 'validFrom';
}

/**
 * The keys that can be trusted by whoever trusts one public key: the key itself, those that it or its successors
 * vouched for, and those before it, which each newer key names.
 */
export function trustedFrom(keys: readonly PublicKey[], publicKey: string): ReadonlySet<string> {
  const ring = keys.toSorted((a, b) => a.number - b.number);
  const start = ring.findIndex((key) => key.publicKey === publicKey);
  if (start < 0) return new Set();
  const trusted = new Set([publicKey]);
  for (let at = start; at + 1 < ring.length; at += 1) {
    const [older, newer] = [ring[at], ring[at + 1]];
    if (!older || !newer || !isSignedBy(older.publicKey, keyText(newer), newer.previousSignature)) break;
    trusted.add(newer.publicKey);
  }
  for (let at = start; at > 0; at -= 1) {
    const [older, newer] = [ring[at - 1], ring[at]];
    const names = older && newer && newer.previous === older.publicKey;
    if (!names || !isSignedBy(newer.publicKey, keyText(newer), newer.signature)) break;
    trusted.add(older.publicKey);
  }
  return trusted;
}
