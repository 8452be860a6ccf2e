import { AnswerState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { EnterDimensionDocument } from '../../generated/graphql.ts';
import { agendaItem, currentDimension } from '../../live/roomParts.ts';
import { useAct } from '../../live/useAct.ts';
import { useSession } from '../../live/useSession.ts';
import { currentTime, elapsedSeconds } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import { AskBand } from './AskBand.tsx';

/** Asks whether to go to another dimension: what is left behind, and what is still awaited there. */
export function EnterDimension({ dimensionId, onDone }: { dimensionId: string; onDone: () => void }) {
  const { t } = useTranslation('session');
  const sessionId = useSession((room) => room.session.id);
  const name = useSession((room) => room.dimensions[dimensionId]?.name ?? '');
  const leaving = useSession(currentDimension);
  const item = useSession((room) => (leaving ? agendaItem(room, leaving.id) : null));
  const awaited = useSession(
    (room) =>
      Object.values(room.answers).filter(
        (answer) =>
          answer.state === AnswerState.AWAITED &&
          room.questions[answer.questionId]?.dimensionId === leaving?.id &&
          room.questions[answer.questionId]?.state !== 'WITHDRAWN',
      ).length,
  );
  const enter = useAct(EnterDimensionDocument);
  const act = async () => {
    const came = await enter.run({ sessionId, dimensionId });
    if (came.ok) onDone();
  };
  const used = item ? elapsedSeconds(item.usedSeconds, item.runningSince, currentTime()) : 0;
  return (
    <AskBand
      lead={t('dimension.ask', { name })}
      verb={t('dimension.enter', { name })}
      busy={enter.busy}
      onAct={() => void act()}
      onCancel={onDone}
      refusal={<RefusalLine refusal={enter.refusal} lead={t('dimension.notMoved')} />}
    >
      {leaving &&
        item &&
        t('dimension.leaving', {
          name: leaving.name,
          used: Math.floor(used / 60),
          allotted: item.allottedMinutes,
        })}{' '}
      {awaited > 0 && t('dimension.awaited', { count: awaited })}
    </AskBand>
  );
}
