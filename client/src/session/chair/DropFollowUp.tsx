import { FollowUpState, mayJudgeFollowUp } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { JudgeFollowUp } from '../../followUp/JudgeFollowUp.tsx';
import { followUpFacts } from '../../live/facts.ts';
import { useMay } from '../../live/useSession.ts';
import type { FollowUpView } from '../../live/views.ts';
import { Button } from '../../ui/index.ts';

/** Drops a follow-up given in this session, with a reason: the decision it came from may have been revised since. */
export function DropFollowUp({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('followUp');
  const [open, setOpen] = useState(false);
  const may = useMay(({ actor, session, room }) => {
    const facts = followUpFacts(room, followUp.id);
    return facts
      ? mayJudgeFollowUp(actor, session, facts, FollowUpState.DROPPED)
      : { allowed: false, code: 'NOT_FOUND' };
  }).allowed;
  if (!may) return null;
  if (open) return <JudgeFollowUp followUp={followUp} dropOnly onDone={() => setOpen(false)} />;
  return (
    <Button variant="link" size="small" onClick={() => setOpen(true)}>
      {t('drop')}
    </Button>
  );
}
