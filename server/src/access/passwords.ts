import { hash, verify } from '@node-rs/argon2';

// The library's default algorithm is argon2id; the costs are those OWASP recommends for it.
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | null = null;

/** The argon2id hash of a password, to be stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COSTS);
}

/**
 * Whether the password is the one that was hashed. Takes as long without a hash as with one, so that the time tells
 * nobody which e-mail addresses are known.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has');
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
