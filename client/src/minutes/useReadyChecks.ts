import { useSession } from '../live/useSession.ts';
import { type ReadyCheck, readyChecks, sameChecks } from './readyChecks.ts';

/** What is looked at before the minutes of a dimension with this text are declared ready, afresh when one of it changes. */
export const useReadyChecks = (dimensionId: string, text: string): readonly ReadyCheck[] =>
  useSession((room) => readyChecks(room, dimensionId, text), sameChecks);
