import { SealedKind } from '../states.ts';
import { sha256Hex } from './canonical.ts';
import { type Finding, isFault, type Place } from './finding.ts';
import { type ProofFile, readProofFile } from './proofFile.ts';
import type { PublicKey } from './publicKey.ts';
import type { Seal } from './seal.ts';
import { placeOf, type SealedText, toldByText, verifyText } from './sealedText.ts';
import { verifyChain } from './verifyChain.ts';
import { trustedFrom, verifyRing } from './verifyRing.ts';

/** A sealed text that a proof holds. */
export interface Proven {
  place: Place;
  seal: Seal;
  canonicalJson: string;
}

/** What came of verifying a proof. */
export interface ProofReport {
  /** Whether nothing is wrong. Without a public key that the verifier named it only says that the proof fits together. */
  valid: boolean;
  /** Whether it was held against a public key that the verifier named. */
  pinned: boolean;
  findings: Finding[];
  /** What it proves, in the order of the chain. */
  proven: Proven[];
  /** The keys that signed. */
  keys: PublicKey[];
}

/**
 * Verifies a proof file by itself: every text against its seal, every seal against the one before it, every signature and
 * key; and, when `publicKey` (hex) is given, that the keys are that one or vouched for by it. Never throws.
 */
export function verifyProof(text: string, { publicKey }: { publicKey?: string } = {}): ProofReport {
  const pinned = publicKey !== undefined;
  const proof = readProofFile(text);
  if (!proof) {
    const findings: Finding[] = [{ code: 'NOT_A_PROOF', place: {} }];
    return { valid: false, pinned, findings, proven: [], keys: [] };
  }
  const pairs = new Map<Seal, SealedText>();
  const findings = [...verifyRing(proof.keys), ...pairUp(proof, pairs)];
  for (const [seal, sealed] of pairs) findings.push(...verifyText(sealed, seal, subjectPlace(seal, sealed)));
  findings.push(...verifyChains(proof, pairs), ...missingTexts(proof, pairs));
  const used = proof.keys.filter(({ id }) => proof.seals.some((seal) => seal.keyId === id));
  if (publicKey !== undefined) findings.push(...untrusted(proof.keys, used, publicKey));
  const proven = [...pairs]
    .map(([seal, sealed]) => ({
      seal,
      place: subjectPlace(seal, sealed),
      canonicalJson: sealed.canonicalJson,
    }))
    .toSorted((a, b) => a.seal.number - b.seal.number);
  return { valid: !findings.some(isFault), pinned, findings, proven, keys: used };
}

/** Finds the seal of each text, also where one of the two was changed. */
function pairUp({ sealed, seals }: ProofFile, pairs: Map<Seal, SealedText>): Finding[] {
  const unsealed: Finding[] = [];
  for (const text of sealed) {
    const sha256 = sha256Hex(text.canonicalJson);
    const sums = sha256Hex(text.fieldSums);
    const free = seals.filter((seal) => !pairs.has(seal));
    const seal =
      free.find((each) => each.sha256 === sha256) ?? free.find((each) => each.fieldSumsSha256 === sums);
    if (seal) pairs.set(seal, text);
    else unsealed.push({ code: 'TEXT_UNSEALED', place: placeOf(text.canonicalJson) });
  }
  return unsealed;
}

function subjectPlace(seal: Seal, { canonicalJson }: SealedText): Place {
  const subject = seal.kind === SealedKind.ADDENDUM ? 'addendum' : 'proceedings';
  return { ...placeOf(canonicalJson), subject };
}

function verifyChains({ seals, keys }: ProofFile, pairs: ReadonlyMap<Seal, SealedText>): Finding[] {
  const [first] = pairs.values();
  const session = first && placeOf(first.canonicalJson).session;
  const placed = (seal: Seal): Place => ({ session, ...placeOf(pairs.get(seal)?.canonicalJson ?? '') });
  const told = (seal: Seal) => {
    const sealed = pairs.get(seal);
    return sealed
      ? { ...toldByText(sealed.canonicalJson), fieldSumsSha256: sha256Hex(sealed.fieldSums) }
      : {};
  };
  const sessionIds = [...new Set(seals.map((seal) => seal.sessionId))];
  return sessionIds.flatMap((sessionId) =>
    verifyChain({
      ...{ keys, told, placeOf: placed },
      seals: seals.filter((seal) => seal.sessionId === sessionId),
    }),
  );
}

/** Addenda that were left out of the file: who has the proceedings must have them too. */
function missingTexts({ seals }: ProofFile, pairs: ReadonlyMap<Seal, SealedText>): Finding[] {
  const held = new Set([...pairs.keys()].map(({ dimensionId }) => dimensionId));
  return seals
    .filter((seal) => held.has(seal.dimensionId) && !pairs.has(seal))
    .map((seal) => ({ code: 'TEXT_MISSING', place: { subject: 'seal', number: seal.number } }));
}

function untrusted(ring: readonly PublicKey[], used: readonly PublicKey[], publicKey: string): Finding[] {
  const trusted = trustedFrom(ring, publicKey);
  return used
    .filter((key) => !trusted.has(key.publicKey))
    .map((key) => ({ code: 'KEY_NOT_TRUSTED', place: {}, field: key.publicKey }));
}
