import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { uploads } from '../evidence/uploads.ts';
import { MeDocument, type PersonPartsFragment, SignOutDocument } from '../generated/graphql.ts';
import { backOff } from '../live/connection.ts';
import { clearDrafts, takeUpDrafts } from '../live/drafts.ts';
import { eventSocket } from '../live/eventSocket.ts';
import { openOutbox } from '../live/outbox.ts';
import { forgetReadings, keepPerson, keptPerson } from '../offline/keptReadings.ts';
import { sealWhatIsLeft, unsealFor } from '../offline/sealing.ts';
import { forgetPerson, whenForgotten } from './forgetPerson.ts';
import { graphql, whenSignedOut } from './graphql.ts';
import { later } from './later.tsx';
import type { Refused } from './outcome.ts';
import { SigningContext } from './person.ts';

/** The signed-in person with their seats. */
export type Me = PersonPartsFragment;

interface Signed {
  /** undefined while it is not known yet, null when nobody is signed in. */
  me: Me | null | undefined;
  /** Whether somebody was signed in here until the server said that they are no longer. */
  ended: boolean;
  /** Reads again who is signed in, after signing in or accepting an invitation. */
  signedIn: () => Promise<void>;
  /** Stands for what this person's pages have read; another one from each signing in. */
  reading: object;
}

/** Asks only where something waits. */
const SigningOut = later(async () => (await import('./SigningOut.tsx')).SigningOut);

const SignedContext = createContext<Signed>({
  me: undefined,
  ended: false,
  signedIn: async () => undefined,
  reading: {},
});

/** Who is signed in: undefined while that is not known yet, null when nobody is. */
export function useMe(): Me | null | undefined {
  return use(SignedContext).me;
}

/** Whether a sign-in has ended here by itself, so that who is asked to sign in again can be told why. */
export function useSignInEnded(): boolean {
  return use(SignedContext).ended;
}

/** To be called after `signIn` or `acceptInvitation` succeeded: forgets what was read before, and reads who this is. */
export function useSignedIn(): () => Promise<void> {
  return use(SignedContext).signedIn;
}

/** What this person's pages have read is kept by; a change of person brings another one. */
export function usePersonReading(): object {
  return use(SignedContext).reading;
}

/** How long the first answer may take before who was last signed in here is taken for who is, in ms. */
const PATIENCE_MS = 4_000;

/**
 * Reads who is signed in; while the server cannot be reached that is not known, so it asks again, and says `meanwhile` who was
 * when it was last reached.
 */
async function readMe(meanwhile: (kept: Me) => void): Promise<Me | null> {
  let known = false;
  const takeKept = async () => {
    const kept = await keptPerson();
    if (kept && !known) meanwhile(kept.reading);
  };
  const waited = setTimeout(takeKept, PATIENCE_MS);
  const me = await askWhoIsSignedIn(takeKept);
  clearTimeout(waited);
  known = true;
  if (me) void keepPerson(me);
  else void forgetReadings();
  return me;
}

async function askWhoIsSignedIn(unreached: () => void): Promise<Me | null> {
  for (let attempt = 0; ; attempt += 1) {
    const read = await graphql.query(MeDocument, {});
    if (read.ok) return read.data.me;
    if (read.refusal.code === 'NOT_SIGNED_IN') return null;
    if (attempt === 0) unreached();
    await new Promise((resolve) => setTimeout(resolve, backOff(attempt, Math.random())));
  }
}

/** Gives screens the API and who is signed in. A change of person starts with an empty cache and a new socket. */
export function GraphqlProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<Me | null | undefined>(undefined);
  const [ended, setEnded] = useState(false);
  const [reading, setReading] = useState({});
  const [leaving, setLeaving] = useState<'HERE' | 'EVERYWHERE' | null>(null);

  const signedIn = useCallback(async () => {
    const person = await readMe((kept) => {
      takeUpDrafts(kept.id);
      setMe(kept);
    });
    // Before they leave the device, since who was signed in here may not have sent them.
    if (person === null) await sealWhatIsLeft();
    takeUpDrafts(person?.id ?? null);
    if (person) await unsealFor(person.id);
    eventSocket.reset();
    setReading({});
    setEnded(false);
    setMe(person);
  }, []);

  const leave = useCallback(
    async (everywhere: boolean): Promise<Refused | null> => {
      const left = await graphql.mutate(SignOutDocument, { input: everywhere ? { everywhere } : {} });
      if (!left.ok && left.refusal.code !== 'NOT_SIGNED_IN') return left.refusal;
      if (me) forgetPerson(me.id);
      await signedIn();
      return null;
    },
    [me, signedIn],
  );

  useEffect(() => void signedIn(), [signedIn]);
  useEffect(
    () =>
      whenSignedOut(() => {
        // An answer to who has not signed in ends nothing.
        if (me) setEnded(true);
        setMe(null);
        void forgetReadings();
        void sealWhatIsLeft().then(() => takeUpDrafts(null));
      }),
    [me],
  );
  useEffect(() => (me ? openOutbox(me.id) : undefined), [me]);
  useEffect(() => (me ? uploads.open(me.id) : undefined), [me]);
  useEffect(() => {
    if (!me) return;
    // A window beside this one signed out, and took the cookie of all windows with it.
    return whenForgotten(me.id, () => {
      clearDrafts(me.id);
      setMe(null);
    });
  }, [me]);

  const signing = useMemo(() => {
    const office = me?.seats.find((seat) => !seat.revokedAt)?.office;
    const signOut = (everywhere = false) => setLeaving(everywhere ? 'EVERYWHERE' : 'HERE');
    return { person: me ? { name: me.name, office } : null, signOut };
  }, [me]);
  const signed = useMemo(() => ({ me, ended, signedIn, reading }), [me, ended, signedIn, reading]);

  return (
    <SignedContext value={signed}>
      <SigningContext value={signing}>
        {children}
        {leaving && (
          <SigningOut leave={() => leave(leaving === 'EVERYWHERE')} onDone={() => setLeaving(null)} />
        )}
      </SigningContext>
    </SignedContext>
  );
}
