import { createContext, use } from 'react';

/** Who is signed in, as the bar names them. */
export interface SignedInPerson {
  name: string;
  /** Office or seat, under the name. */
  office?: string;
}

/** The signed-in person, and how they sign out. */
export interface Signing {
  /** Null while nobody is signed in, or that is not yet known. */
  person: SignedInPerson | null;
  /** Begins to sign out, here or on all devices; asks first where something was not sent. */
  signOut: (everywhere?: boolean) => void;
}

/** Given by whoever knows the API; the shell only reads it. */
export const SigningContext = createContext<Signing>({ person: null, signOut: () => undefined });

/** The signed-in person, for bars and menus. */
export function useSigning(): Signing {
  return use(SigningContext);
}
