import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText, sha256Hex } from './canonical.ts';

/** Names the layout of what is signed about a key. */
export const KEY_FORMAT = 'risalah/key/1';

/** What is signed about a key: by itself, and by the key before it, so that whoever trusts one can come to trust the other. */
export interface KeyContent {
  /** Its place among the keys, from 1 without holes. */
  number: number;
  /** The Ed25519 public key, 32 bytes in lower-case hex. */
  publicKey: string;
  /** From when it signs; until the next one does. ISO text in UTC. */
  validFrom: string;
  /** The public key before it; null for the first. */
  previous: string | null;
}

/** A public key of the ring. */
export interface PublicKey extends KeyContent {
  /** Short name of the key: the beginning of the SHA-256 of its hex. */
  id: string;
  /** Signature of its content by itself, in hex: it knows the key before it. */
  signature: string;
  /** Signature of its content by the key before it, in hex; null for the first, and where that key was lost. */
  previousSignature: string | null;
}

/** The very text that is signed about a key. */
export function keyText({ number, publicKey, validFrom, previous }: KeyContent): string {
  return canonicalText({ format: KEY_FORMAT, number, publicKey, validFrom, previous });
}

/** The short name of a public key, 16 digits of hex. */
export const keyIdOf = (publicKey: string): string => sha256Hex(publicKey).slice(0, 16);

/** A public key as somebody typed it, spaces and capitals aside; null when it is none. */
export function readPublicKey(typed: string): string | null {
  const hex = typed.replace(/\s/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}

/** Whether an Ed25519 signature (hex) of a text is by the holder of a public key (hex). What is no signature at all is not. */
export function isSignedBy(publicKey: string, text: string, signature: string | null): boolean {
  try {
    return (
      signature !== null &&
      ed25519.verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(publicKey), { zip215: false })
    );
  } catch {
    return false;
  }
}
