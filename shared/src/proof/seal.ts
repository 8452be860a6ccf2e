import type { SealedKind } from '../states.ts';
import { canonicalText, sha256Hex } from './canonical.ts';

/** Names the layout of a seal's content; a later layout gets another name. It also keeps a seal from being taken for anything else that the key signs. */
export const SEAL_FORMAT = 'risalah/seal/1';

/** All that the signature of a seal binds. Moments are ISO text in UTC. */
export interface SealContent {
  /** The session whose chain it is a link of. */
  sessionId: string;
  /** Its place in the chain, from 1 without holes. */
  number: number;
  kind: SealedKind;
  /** The proceedings or the addendum. */
  subjectId: string;
  dimensionId: string;
  /** SHA-256 of the canonical text that is sealed. */
  sha256: string;
  /** SHA-256 of the sums by which a changed field is named. */
  fieldSumsSha256: string;
  /** When what is sealed was frozen or written. */
  frozenAt: string;
  /** When it was sealed: the same moment, unless it was frozen before there were seals. */
  sealedAt: string;
  /** The seat that made the minutes final, or added to them; null where an old row names none. */
  bySeatId: string | null;
  /** Hash of the seal before it; null for the first. */
  previous: string | null;
  /** The key that signed it. */
  keyId: string;
}

/** A link in the chain of a session. */
export interface Seal extends SealContent {
  /** SHA-256 of the canonical text of its content. */
  hash: string;
  /** Ed25519 signature of that same text, in hex. */
  signature: string;
}

/** The very text of a seal's content that its hash is computed over and that is signed. */
export function sealText(content: SealContent): string {
  const { sessionId, number, kind, subjectId, dimensionId, sha256, fieldSumsSha256 } = content;
  const { frozenAt, sealedAt, bySeatId, previous, keyId } = content;
  return canonicalText({
    format: SEAL_FORMAT,
    ...{ sessionId, number, kind, subjectId, dimensionId, sha256, fieldSumsSha256 },
    ...{ frozenAt, sealedAt, bySeatId, previous, keyId },
  });
}

/** The hash of a seal's content. */
export const sealHash = (content: SealContent): string => sha256Hex(sealText(content));

/** Whether something was frozen before it could be sealed. */
export const isSealedLater = ({ frozenAt, sealedAt }: SealContent): boolean => frozenAt !== sealedAt;
