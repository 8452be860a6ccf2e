import { SealedKind } from '../states.ts';
import { parseJson } from './canonical.ts';
import type { PublicKey } from './publicKey.ts';
import type { Seal } from './seal.ts';
import type { SealedText } from './sealedText.ts';

/** Names the layout of a proof file. */
export const PROOF_FORMAT = 'risalah/proof/1';

/**
 * All that is needed to verify frozen texts without Risalah's server: the texts as they were sealed, the whole chain of
 * seals of their session, and the public keys.
 */
export interface ProofFile {
  format: typeof PROOF_FORMAT;
  /** The texts: proceedings of one dimension or of several, with their addenda. */
  sealed: SealedText[];
  /** Every seal of the session, also those on texts that this file does not hold. */
  seals: Seal[];
  /** The ring of keys. */
  keys: PublicKey[];
}

type Kind = 'string' | 'number' | 'string?';

const SEAL: Record<keyof Seal, Kind> = {
  ...{ sessionId: 'string', number: 'number', kind: 'string', subjectId: 'string', dimensionId: 'string' },
  ...{ sha256: 'string', fieldSumsSha256: 'string', frozenAt: 'string', sealedAt: 'string' },
  ...{ bySeatId: 'string?', previous: 'string?', keyId: 'string', hash: 'string', signature: 'string' },
};

const KEY: Record<keyof PublicKey, Kind> = {
  ...{ number: 'number', publicKey: 'string', validFrom: 'string', previous: 'string?' },
  ...{ id: 'string', signature: 'string', previousSignature: 'string?' },
};

const TEXT: Record<keyof SealedText, Kind> = { canonicalJson: 'string', fieldSums: 'string' };

/** A proof file as it was handed in; null when the text is none, or not a whole one. */
export function readProofFile(text: string): ProofFile | null {
  // Editors put a byte order mark before a text.
  const value = parseJson(text.replace(/^\uFEFF/, ''));
  if (!isObject(value) || value.format !== PROOF_FORMAT) return null;
  const { sealed, seals, keys } = value;
  const whole = isListOf(sealed, TEXT) && isListOf(seals, SEAL) && isListOf(keys, KEY);
  if (!whole || (sealed as unknown[]).length === 0) return null;
  const known = (seals as Seal[]).every(({ kind }) => Object.values(SealedKind).includes(kind));
  return known ? (value as unknown as ProofFile) : null;
}

function isListOf(value: unknown, shape: Record<string, Kind>): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (each) => isObject(each) && Object.entries(shape).every(([field, kind]) => isOf(each[field], kind)),
    )
  );
}

function isOf(value: unknown, kind: Kind): boolean {
  if (kind === 'number') return Number.isSafeInteger(value);
  return typeof value === 'string' || (kind === 'string?' && value === null);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
