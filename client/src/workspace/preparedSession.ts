import type { PreparedSessionQuery } from '../generated/graphql.ts';

/** A session as it is prepared. */
export type PreparedSession = PreparedSessionQuery['session'];

/** A seat as it is prepared. */
export type PreparedSeat = PreparedSession['seats'][number];
