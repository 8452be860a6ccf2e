import { createContext, use } from 'react';
import type { Found } from '../coverage/FoundQuestions.tsx';

/** What the chair's sheet shows: the session, or the minutes or the scores of a dimension. */
export type ChairView =
  | { kind: 'SESSION' }
  | { kind: 'MINUTES'; dimensionId: string }
  | { kind: 'SCORES'; dimensionId: string };

/** What the chair is being asked over the sheet. */
export type ChairAsk = { kind: 'PAUSE' } | { kind: 'ENTER'; dimensionId: string };

/** The state of the chair's page as a whole, and what changes it. */
export interface ChairStage {
  view: ChairView;
  setView: (view: ChairView) => void;
  ask: ChairAsk | null;
  setAsk: (ask: ChairAsk | null) => void;
  found: Found | null;
  setFound: (found: Found | null) => void;
  closing: boolean;
  setClosing: (closing: boolean) => void;
}

/** Given by the chair's room. */
export const ChairStageContext = createContext<ChairStage | null>(null);

/** The chair's page; throws outside of it. */
export function useChairStage(): ChairStage {
  const stage = use(ChairStageContext);
  if (!stage) throw new Error('The chair’s page is read only within ChairRoom');
  return stage;
}
