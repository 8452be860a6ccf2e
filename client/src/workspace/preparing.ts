import { createContext, use } from 'react';
import type {
  PreparedPersonFragment,
  PreparedRegionFragment,
  PreparedSessionRowFragment,
  WorkspaceQuery,
} from '../generated/graphql.ts';

/** A link that was made on this page, with whom it is for; the server tells each only once. */
export interface MadeLink {
  name: string;
  email: string;
  link: string;
}

/** What the parts of preparing share. */
export interface Preparing {
  programmes: WorkspaceQuery['workspace']['programmes'];
  /** Reads the programmes again, after something was saved. */
  again: () => void;
  /** Links made on this page, by person. */
  links: ReadonlyMap<string, MadeLink>;
  /** Keeps links that were made; null forgets the one of a person. */
  keepLinks: (links: ReadonlyMap<string, MadeLink | null>) => void;
}

/** A programme as it is prepared. */
export type Programme = Preparing['programmes'][number];
/** A dimension as it is prepared. */
export type Dimension = Programme['dimensions'][number];
/** A cycle as it is prepared. */
export type Cycle = Programme['cycles'][number];
/** A region as it is prepared. */
export type Region = PreparedRegionFragment;
/** An agency as it is prepared. */
export type Agency = Region['agencies'][number];
/** A person as administrators see them. */
export type Person = PreparedPersonFragment;
/** A session as it stands in a list. */
export type SessionRow = PreparedSessionRowFragment;

/** Hands what the parts of preparing share to them. */
export const PreparingContext = createContext<Preparing | null>(null);

/** What the parts of preparing share, within {@link WorkspaceScreen}. */
export function usePreparing(): Preparing {
  const preparing = use(PreparingContext);
  if (!preparing) throw new Error('A part of preparing stands outside its heading.');
  return preparing;
}
