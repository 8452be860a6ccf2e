import { createContext, use } from 'react';

/** Who is signed in, as the bar names them. */
export interface SignedInPerson {
  name: string;
  /** Office or seat, under the name. */
  office?: string;
}

/** The signed-in person, and the act that signs them out. */
export interface Signing {
  /** Null while nobody is signed in, or that is not yet known. */
  person: SignedInPerson | null;
  signOut: () => void | Promise<void>;
}

/** Given by whoever knows the API; the shell only reads it. */
export const SigningContext = createContext<Signing>({ person: null, signOut: () => undefined });

/** The signed-in person, for bars and menus. */
export function useSigning(): Signing {
  return use(SigningContext);
}
