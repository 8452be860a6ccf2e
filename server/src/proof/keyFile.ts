import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Name of the private key within the data folder, where no setting puts it elsewhere. */
export const KEY_FILE = 'risalah.key';

/** Where the private key of a data folder lies: where `RISALAH_KEY` says, else in the folder. */
export function keyFileOf(dataFolder: string, setting: string | undefined): string {
  return setting || join(dataFolder, KEY_FILE);
}

/** A new key lies beside the old one until the database knows it. */
const beside = (keyFile: string): string => `${keyFile}.new`;

/** The public half of a key, 32 bytes in lower-case hex. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
}

/** The Ed25519 signature of a text in UTF-8, in hex. */
export function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), key).toString('hex');
}

/** The private key in a file; null when there is no file. Throws when it holds none. */
export function readKeyFile(keyFile: string): KeyObject | null {
  if (!existsSync(keyFile)) return null;
  // The content is in no message: it is the secret.
  let key: KeyObject | null = null;
  try {
    key = createPrivateKey(readFileSync(keyFile));
  } catch {}
  if (key?.asymmetricKeyType !== 'ed25519') throw new Error(`${keyFile} holds no Ed25519 private key.`);
  return key;
}

/** Makes a key and puts it beside the file, for its owner's eyes only; `settleKeyFile` moves it into place. */
export function makeKey(keyFile: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(keyFile), { recursive: true });
  // What is left of an attempt that broke off was never used.
  rmSync(beside(keyFile), { force: true });
  const file = openSync(beside(keyFile), 'wx', 0o600);
  try {
    writeSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }) as string);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return privateKey;
}

/** The private half of a public key, from the file or from beside it; null when neither holds it. */
export function findPrivateKey(keyFile: string, publicKey: string): KeyObject | null {
  for (const file of [keyFile, beside(keyFile)]) {
    const key = readKeyFile(file);
    if (key && publicKeyOf(key) === publicKey) return key;
  }
  return null;
}

/** Moves a new key into place once the database knows it as the one in use. Does nothing when it is there already. */
export function settleKeyFile(keyFile: string, publicKey: string): void {
  const made = readKeyFile(beside(keyFile));
  if (!made || publicKeyOf(made) !== publicKey) return;
  renameSync(beside(keyFile), keyFile);
  const folder = openSync(dirname(keyFile), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Whether others on this machine than its owner may read a file; false where the system knows no such thing. */
export function isReadByOthers(file: string): boolean {
  return process.platform !== 'win32' && existsSync(file) && (statSync(file).mode & 0o077) !== 0;
}
