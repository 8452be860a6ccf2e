import { dimensionScore } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useSession } from '../live/useSession.ts';
import { StateMark } from '../ui/index.ts';
import { panelScore } from './scoreRoom.ts';

/** `Nilai panel 3,50`, beside the minutes of a dimension; nothing until the chair set it. */
export function PanelScoreNote({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('score');
  const { score } = useFormat();
  const weights = useSession((room) => room.session.cycle.levelWeights);
  const total = dimensionScore(useSession((room) => panelScore(room, dimensionId))?.levels, weights);
  return total === null ? null : (
    <StateMark icon="check">{t('given.panel', { score: score(total) })}</StateMark>
  );
}
