import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { uploads } from '../evidence/uploads.ts';
import { MeDocument, type PersonPartsFragment, SignOutDocument } from '../generated/graphql.ts';
import { backOff } from '../live/connection.ts';
import { clearDrafts } from '../live/drafts.ts';
import { eventSocket } from '../live/eventSocket.ts';
import { openOutbox } from '../live/outbox.ts';
import { clearCopies } from '../minutes/together/copyNames.ts';
import { createReader, graphql, whenSignedOut } from './graphql.ts';
import { SigningContext } from './person.ts';

/** The signed-in person with their seats. */
export type Me = PersonPartsFragment;

interface Signed {
  /** undefined while it is not known yet, null when nobody is signed in. */
  me: Me | null | undefined;
  /** Reads again who is signed in, after signing in or accepting an invitation. */
  signedIn: () => Promise<void>;
}

const SignedContext = createContext<Signed>({ me: undefined, signedIn: async () => undefined });

/** Who is signed in: undefined while that is not known yet, null when nobody is. */
export function useMe(): Me | null | undefined {
  return use(SignedContext).me;
}

/** To be called after `signIn` or `acceptInvitation` succeeded: forgets what was read before, and reads who this is. */
export function useSignedIn(): () => Promise<void> {
  return use(SignedContext).signedIn;
}

/** Reads who is signed in; while the server cannot be reached that is not known, so it asks again. */
async function readMe(): Promise<Me | null> {
  for (let attempt = 0; ; attempt += 1) {
    const read = await graphql.query(MeDocument, {});
    if (read.ok) return read.data.me;
    if (read.refusal.code === 'NOT_SIGNED_IN') return null;
    await new Promise((resolve) => setTimeout(resolve, backOff(attempt, Math.random())));
  }
}

/** Gives screens the API and who is signed in. A change of person starts with an empty cache and a new socket. */
export function GraphqlProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<Me | null | undefined>(undefined);
  const [reader, setReader] = useState(createReader);

  const signedIn = useCallback(async () => {
    const person = await readMe();
    eventSocket.reset();
    setReader(createReader());
    setMe(person);
  }, []);

  const signOut = useCallback(async () => {
    const left = await graphql.mutate(SignOutDocument, { input: {} });
    if (!left.ok && left.refusal.code !== 'NOT_SIGNED_IN') return;
    if (me) {
      clearDrafts(me.id);
      clearCopies(me.id);
    }
    uploads.forget();
    await signedIn();
  }, [me, signedIn]);

  useEffect(() => void signedIn(), [signedIn]);
  useEffect(() => whenSignedOut(() => setMe(null)), []);
  useEffect(() => (me ? openOutbox(me.id) : undefined), [me]);

  const signing = useMemo(() => {
    const office = me?.seats.find((seat) => !seat.revokedAt)?.office;
    return { person: me ? { name: me.name, office } : null, signOut };
  }, [me, signOut]);
  const signed = useMemo(() => ({ me, signedIn }), [me, signedIn]);

  return (
    <Provider value={reader}>
      <SignedContext value={signed}>
        <SigningContext value={signing}>{children}</SigningContext>
      </SignedContext>
    </Provider>
  );
}
