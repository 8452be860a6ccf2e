import { createContext, use } from 'react';
import type { WorkspaceQuery } from '../generated/graphql.ts';

/** What the parts of preparing share. */
export interface Preparing {
  programmes: WorkspaceQuery['workspace']['programmes'];
  regions: WorkspaceQuery['workspace']['regions'];
  people: WorkspaceQuery['workspace']['people'];
  sessions: WorkspaceQuery['sessions'];
  /** Reads everything again, after something was saved. */
  again: () => void;
  /** Invitation links made on this page, by person; the server tells each only once. */
  links: ReadonlyMap<string, string>;
  /** Keeps links that were made; null forgets the one of a person. */
  keepLinks: (links: ReadonlyMap<string, string | null>) => void;
}

/** A programme as it is prepared. */
export type Programme = Preparing['programmes'][number];
/** A dimension as it is prepared. */
export type Dimension = Programme['dimensions'][number];
/** A cycle as it is prepared. */
export type Cycle = Programme['cycles'][number];
/** A region as it is prepared. */
export type Region = Preparing['regions'][number];
/** An agency as it is prepared. */
export type Agency = Region['agencies'][number];
/** A person as administrators see them. */
export type Person = Preparing['people'][number];

/** Hands what the parts of preparing share to them. */
export const PreparingContext = createContext<Preparing | null>(null);

/** What the parts of preparing share, within {@link WorkspaceScreen}. */
export function usePreparing(): Preparing {
  const preparing = use(PreparingContext);
  if (!preparing) throw new Error('A part of preparing stands outside its heading.');
  return preparing;
}
