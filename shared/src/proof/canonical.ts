import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * The canonical text of plain values, by RFC 8785 (JCS): sorted keys, no spaces, one way to write each number. Half a
 * surrogate pair, which no file can hold in UTF-8, becomes U+FFFD, as it does where the text is stored.
 */
export function canonicalText(value: unknown): string {
  const plain: unknown = JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'string' ? each.replace(/\p{Surrogate}/gu, '\uFFFD') : each,
    ),
  );
  return canonicalize(plain) ?? 'null';
}

/** SHA-256 of a text in UTF-8, in lower-case hex. The same everywhere, also in browsers without HTTPS. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What a text says as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
