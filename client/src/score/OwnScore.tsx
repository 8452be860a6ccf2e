import { MinutesState, mayScoreDimension } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { ScoreDimensionDocument } from '../generated/graphql.ts';
import { minutesOf } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useMay, useSession } from '../live/useSession.ts';
import { ScoreTable } from '../record/ScoreTable.tsx';
import { chosenLevels, type LevelDraft } from './levelDraft.ts';
import { ScoreForm } from './ScoreForm.tsx';
import styles from './ScoreSheet.module.css';
import { ownScore, scoringSeatId } from './scoreRoom.ts';
import { useLevelDraft } from './useLevelDraft.ts';

/** A panel member's own score of a dimension: to be given while that is allowed, then to be read. */
export function OwnScore({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('score');
  const sessionId = useSession((room) => room.session.id);
  const weights = useSession((room) => room.session.cycle.levelWeights);
  const standing = useSession((room) => ownScore(room, dimensionId));
  const scores = useSession((room) => scoringSeatId(room) !== null);
  const may = useMay(({ actor, session, room }) =>
    mayScoreDimension(actor, session, minutesOf(room, dimensionId)?.state ?? MinutesState.DRAFT),
  ).allowed;
  const levels = useLevelDraft(`score:${sessionId}:${dimensionId}`, standing);
  const act = useAct(ScoreDimensionDocument);
  if (!scores || (!may && !standing)) return null;
  const send = async (draft: LevelDraft, revision: number) => {
    const came = await act.run({ sessionId, dimensionId, levels: chosenLevels(draft), revision });
    return came.ok ? came.data.scoreDimension.revision : null;
  };
  return (
    <section className={styles.part} aria-labelledby="own-score">
      <h3 id="own-score">{t('own')}</h3>
      <p className={styles.note}>{t('ownNote')}</p>
      {may ? (
        <ScoreForm
          label={t('own')}
          levels={levels}
          standing={standing !== null}
          weights={weights}
          explained
          verb={t('save')}
          done={t('saved')}
          act={act}
          onSend={send}
        />
      ) : (
        standing && <ScoreTable levels={standing.levels} weights={weights} />
      )}
    </section>
  );
}
