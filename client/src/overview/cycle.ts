import type { CycleOverviewQuery } from '../generated/graphql.ts';

/** A cycle as its overview reads it. */
export type Cycle = CycleOverviewQuery['cycle'];

/** What the parts of a cycle's page are given. */
export interface CyclePartProps {
  cycle: Cycle;
}
