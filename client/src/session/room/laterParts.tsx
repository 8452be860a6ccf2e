import { memo } from 'react';
import { awaitsConfirming } from '../../answer/agencyWork.ts';
import { later } from '../../app/later.tsx';
import { useSession } from '../../live/useSession.ts';
import { LoadingBars } from '../../ui/index.ts';
import type { FoundQuestionsProps } from '../coverage/FoundQuestions.tsx';

// What a session shows only when somebody asks for it, or once it is over, comes once the room stands.

/** The scores of a dimension. */
export const ScoreSheet = later(
  async () => (await import('../../score/ScoreSheet.tsx')).ScoreSheet,
  <LoadingBars />,
);

/** The dimensions of a session that is over. */
export const DimensionsAfter = later(
  async () => (await import('./DimensionsAfter.tsx')).DimensionsAfter,
  <LoadingBars />,
);

const Found = later(async () => (await import('../coverage/FoundQuestions.tsx')).FoundQuestions);

/** The questions to which the coverage or search led. */
export function FoundQuestions(props: FoundQuestionsProps) {
  return props.found ? <Found {...props} /> : null;
}

const Confirming = later(async () => (await import('../../answer/ToConfirm.tsx')).ToConfirm);

/** What secretaries wrote down in the name of somebody who leads or reads, which is seldom. */
export const ToConfirm = memo(function ToConfirm() {
  return useSession(awaitsConfirming) ? <Confirming /> : null;
});
