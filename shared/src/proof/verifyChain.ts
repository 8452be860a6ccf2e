import { SealedKind } from '../states.ts';
import type { Finding, FindingCode, Place } from './finding.ts';
import { missingNumbers, runsOf } from './gaps.ts';
import { isSignedBy, type PublicKey } from './publicKey.ts';
import { isSealedLater, type Seal, type SealContent, sealHash, sealText } from './seal.ts';

/** How far the clock may have gone back between making a key and sealing with it, in ms. */
const CLOCK_TOLERANCE = 60 * 60_000;

/** The chain of one session, with what is known beside it. */
export interface Chain {
  seals: readonly Seal[];
  keys: readonly PublicKey[];
  /** Where a seal belongs, in words for people. */
  placeOf: (seal: Seal) => Place;
  /** What a seal says according to what it seals: it tells which part of a seal was changed. */
  told: (seal: Seal) => Partial<SealContent>;
}

/** Checks every seal of a session: its hash, its signature, its key, and that it follows the one before it. */
export function verifyChain(chain: Chain): Finding[] {
  const seals = chain.seals.toSorted((a, b) => a.number - b.number);
  const missing = missingNumbers(seals.map(({ number }) => number));
  const findings = runsOf(missing).map(
    (field): Finding => ({
      code: 'SEAL_GAP',
      place: { session: seals[0] && chain.placeOf(seals[0]).session },
      field,
    }),
  );
  let newestKey = 0;
  for (const [at, seal] of seals.entries()) {
    const before = seals[at - 1];
    const follows = before?.number === seal.number - 1 ? before : undefined;
    findings.push(...faultsOfSeal(chain, seal, follows, missing));
    const key = chain.keys.find(({ id }) => id === seal.keyId);
    // After a rotation the old key seals no more, so a seal by it behind newer ones was put there later.
    if (key && key.number < newestKey) findings.push(fault(chain, seal, 'KEY_NOT_VALID_THEN', key.id));
    newestKey = Math.max(newestKey, key?.number ?? 0);
  }
  return [...findings, ...sealedLater(chain, seals)];
}

/** Says once for a session which of its seals came later than what they are on, and on which day. */
function sealedLater({ placeOf }: Chain, seals: readonly Seal[]): Finding[] {
  const later = seals.filter(isSealedLater);
  const [first] = later;
  if (!first) return [];
  const days = new Set(later.map(({ sealedAt }) => sealedAt.slice(0, 10)));
  const numbers = runsOf(later.map(({ number }) => number)).join(', ');
  return [
    {
      code: 'SEALED_LATER',
      place: { session: placeOf(first).session },
      field: `${numbers} (${[...days].join(', ')})`,
    },
  ];
}

/** Where something is said of a seal. */
export const sealPlace = (seal: Seal, place: Place): Place => ({
  ...place,
  subject: 'seal',
  number: seal.number,
});

const fault = (chain: Chain, seal: Seal, code: FindingCode, field: string): Finding => ({
  code,
  place: sealPlace(seal, chain.placeOf(seal)),
  field,
});

function faultsOfSeal(
  chain: Chain,
  seal: Seal,
  before: Seal | undefined,
  missing: readonly number[],
): Finding[] {
  const say = (code: FindingCode, field: string) => fault(chain, seal, code, field);
  const key = chain.keys.find(({ id }) => id === seal.keyId);
  const signed = key !== undefined && isSignedBy(key.publicKey, sealText(seal), seal.signature);
  if (sealHash(seal) !== seal.hash) {
    return [say('SEAL_CHANGED', signed ? 'hash' : changedPart(chain, seal, before, missing))];
  }
  if (!key) return [say('KEY_UNKNOWN', seal.keyId)];
  if (!signed) return [say('SEAL_CHANGED', 'signature')];
  const findings: Finding[] = [];
  const expected = before ? hashOf(chain, before) : null;
  if ((before || seal.number === 1) && seal.previous !== expected)
    findings.push(say('SEAL_OUT_OF_ORDER', 'previous'));
  if (before && before.sealedAt > seal.sealedAt) findings.push(say('SEAL_OUT_OF_ORDER', 'sealedAt'));
  if (!wasInUse(chain.keys, key, seal)) findings.push(say('KEY_NOT_VALID_THEN', key.id));
  return findings;
}

/** The hash that the next seal must name: a whole seal whose hash alone was changed still has its own. */
function hashOf({ keys }: Chain, seal: Seal): string {
  const key = keys.find(({ id }) => id === seal.keyId);
  return key && isSignedBy(key.publicKey, sealText(seal), seal.signature) ? sealHash(seal) : seal.hash;
}

function wasInUse(keys: readonly PublicKey[], key: PublicKey, seal: Seal): boolean {
  const at = Date.parse(seal.sealedAt);
  const next = keys.find(({ number }) => number === key.number + 1);
  return (
    at >= Date.parse(key.validFrom) - CLOCK_TOLERANCE &&
    (!next || at <= Date.parse(next.validFrom) + CLOCK_TOLERANCE)
  );
}

/** Which part of a seal was changed: the one that, put back as it is known from elsewhere, gives the seal its hash again. */
function changedPart(chain: Chain, seal: Seal, before: Seal | undefined, missing: readonly number[]): string {
  const told = chain.told(seal);
  const candidates: [field: keyof SealContent, values: readonly unknown[]][] = [
    ...(Object.keys(told) as (keyof SealContent)[]).map((field): [keyof SealContent, unknown[]] => [
      field,
      [told[field]],
    ]),
    ['sealedAt', [told.frozenAt ?? seal.frozenAt]],
    ['previous', [before ? hashOf(chain, before) : null]],
    ['keyId', chain.keys.map(({ id }) => id)],
    ['number', missing],
    ['kind', Object.values(SealedKind)],
  ];
  for (const [field, values] of candidates) {
    for (const value of values) {
      if (value !== seal[field] && sealHash({ ...seal, [field]: value }) === seal.hash) return field;
    }
  }
  const all = Object.keys(seal) as (keyof Seal)[];
  const cleared = candidates.map(([field]) => field as string).filter((field) => field !== 'sealedAt');
  return all.filter((field) => !cleared.includes(field) && field !== 'signature').join(' / ');
}
