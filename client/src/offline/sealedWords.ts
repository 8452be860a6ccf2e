import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { draftsOf, restoreDrafts } from '../live/drafts.ts';
import type { LocalDraft } from '../live/localDraft.ts';
import { copiesOf } from '../minutes/together/copyNames.ts';
import type { CopyWords } from '../minutes/together/sealedCopies.ts';
import { store } from '../ui/stored.ts';
import { HOLDS_KEY, sealedMark } from './sealMarks.ts';

/** How long words are kept for somebody who does not sign in here again, in ms. */
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/** The key of who is signed in here. It cannot be read out of the browser, and goes when the sign-in ends. */
interface HeldKey {
  personId: string;
  key: CryptoKey;
}

/** What a person typed here, which nobody can read until they sign in again. */
interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  words: ArrayBuffer;
  at: number;
}

interface Words {
  drafts: Record<string, LocalDraft>;
  copies: CopyWords[];
}

const HELD = 'held';
const sealedUnder = (personId: string): string => `sealed:${personId}`;

let opened: UseStore | null = null;
const shelf = (): UseStore => {
  opened ??= createStore('risalah-sealed', 'words');
  return opened;
};

/**
 * Fetches the key of who signed in, and gives back what was sealed here for them. Where the browser has no cryptography (without TLS), or the
 * server cannot be reached, nothing is sealed or given back: words then stay with the open page only.
 */
export async function takeUpSeal(personId: string): Promise<void> {
  try {
    await giveBack(personId);
  } catch (reason) {
    console.warn('What was sealed on this device was not given back', reason);
  }
}

async function giveBack(personId: string): Promise<void> {
  if (!globalThis.crypto?.subtle) return;
  const came = await fetch('/device-key');
  if (!came.ok) return;
  const { data } = (await came.json()) as { data: { key: string; personId: string } };
  // Somebody else may have signed in meanwhile, in another window.
  if (data.personId !== personId) return;
  const bytes = Uint8Array.from(atob(data.key), (each) => each.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  store(HOLDS_KEY, 'yes');
  await set(HELD, { personId, key } satisfies HeldKey, shelf());
  await forgetOld();
  const words = await unseal(personId, key);
  if (words) {
    const stand = restoreDrafts(personId, words.drafts);
    const { restoreCopy } = await copying(words.copies.length);
    for (const copy of words.copies) await restoreCopy(personId, copy);
    // The page may go at any moment: they stay sealed until the device has them.
    if (!stand) throw new Error('Drafts cannot be kept on this device now');
    await del(sealedUnder(personId), shelf());
  }
  store(sealedMark(personId), null);
}

/** Seals what is kept here of who was signed in, and lets the key go: their sign-in ran out, or was ended elsewhere. */
export async function sealWords(): Promise<void> {
  try {
    await forgetOld();
    const held = await get<HeldKey>(HELD, shelf());
    if (!held) return;
    const { personId, key } = held;
    const kept = copiesOf(personId);
    const { takeCopy, dropCopy } = await copying(kept.length);
    const taken = await Promise.allSettled(kept.map((minutesId) => takeCopy(personId, minutesId)));
    const copies = taken.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const before = await unseal(personId, key);
    const words: Words = {
      drafts: { ...before?.drafts, ...draftsOf(personId) },
      copies: [...(before?.copies ?? []), ...copies],
    };
    if (Object.keys(words.drafts).length > 0 || words.copies.length > 0) {
      await set(sealedUnder(personId), await seal(words, key), shelf());
      store(sealedMark(personId), 'yes');
    }
    // They leave the device only once they are sealed.
    for (const { minutesId } of copies) await dropCopy(personId, minutesId);
    // A copy that could not be opened stays, and the key with it, so that the next page seals it.
    if (copies.length === kept.length) await letKeyGo();
  } catch (reason) {
    console.warn('What was typed here could not be sealed', reason);
  }
}

/** Leaves nothing of a person who signed out. */
export async function forgetWords(personId: string): Promise<void> {
  try {
    await letKeyGo();
    await del(sealedUnder(personId), shelf());
    store(sealedMark(personId), null);
  } catch (reason) {
    console.warn('What was sealed on this device was not forgotten', reason);
  }
}

async function letKeyGo(): Promise<void> {
  await del(HELD, shelf());
  store(HOLDS_KEY, null);
}

/** Minutes come with their library, which most never need. */
async function copying(count: number): Promise<typeof import('../minutes/together/sealedCopies.ts')> {
  if (count > 0) return import('../minutes/together/sealedCopies.ts');
  const none = () => Promise.reject(new Error('there is no copy'));
  return { takeCopy: none, dropCopy: none, restoreCopy: none };
}

async function seal(words: Words, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(words));
  return { iv, words: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes), at: Date.now() };
}

async function unseal(personId: string, key: CryptoKey): Promise<Words | null> {
  const sealed = await get<Sealed>(sealedUnder(personId), shelf());
  if (!sealed) return null;
  const { iv, words } = sealed;
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, words);
  return JSON.parse(new TextDecoder().decode(bytes)) as Words;
}

async function forgetOld(): Promise<void> {
  for (const [name, kept] of await entries<string, Sealed | HeldKey>(shelf()))
    if ('at' in kept && Date.now() - kept.at > KEPT_FOR_MS) await del(name, shelf());
}
