import { type Level, levelDifferences, MinutesState, maySetPanelScore } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { SetPanelScoreDocument } from '../generated/graphql.ts';
import { minutesOf } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useMay, useSession } from '../live/useSession.ts';
import { ScoreTable } from '../record/ScoreTable.tsx';
import { Button, EmptyState } from '../ui/index.ts';
import { chosenLevels, LEVELS, type LevelDraft } from './levelDraft.ts';
import { ScoreForm } from './ScoreForm.tsx';
import styles from './ScoreSheet.module.css';
import { members, panelScore } from './scoreRoom.ts';
import { useLevelDraft } from './useLevelDraft.ts';

/** The panel's score of a dimension: the chair sets it, the others of the panel read it. */
export function PanelScorePart({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('score');
  const weights = useSession((room) => room.session.cycle.levelWeights);
  const standing = useSession((room) => panelScore(room, dimensionId));
  const may = useMay(({ actor, session, room }) =>
    maySetPanelScore(actor, session, minutesOf(room, dimensionId)?.state ?? MinutesState.DRAFT),
  ).allowed;
  return (
    <section className={styles.part} aria-labelledby="panel-score">
      <h3 id="panel-score">{t('panel')}</h3>
      <p className={styles.note}>{t('panelNote')}</p>
      {may ? (
        <SetPanelScore dimensionId={dimensionId} />
      ) : standing ? (
        <ScoreTable levels={standing.levels} weights={weights} />
      ) : (
        <EmptyState>{t('noPanel')}</EmptyState>
      )}
    </section>
  );
}

/** The chair's form. It begins with nobody's values; the middle of the members is offered, and called so. */
function SetPanelScore({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('score');
  const sessionId = useSession((room) => room.session.id);
  const weights = useSession((room) => room.session.cycle.levelWeights);
  const standing = useSession((room) => panelScore(room, dimensionId));
  const scored = useSession((room) => members(room, dimensionId).flatMap(({ score }) => score ?? []));
  const levels = useLevelDraft(`panelScore:${sessionId}:${dimensionId}`, standing);
  const act = useAct(SetPanelScoreDocument);
  const differences = levelDifferences(
    scored.map((score) => ({ seatId: score.seatId ?? '', levels: score.levels })),
  );
  const medians = Object.fromEntries(differences.map(({ level, median }) => [level, median])) as Partial<
    Record<Level, number>
  >;
  const offered =
    differences.length === LEVELS.length &&
    LEVELS.some((level) => levels.draft.values[level] !== medians[level]);
  const send = async (draft: LevelDraft, revision: number) => {
    const came = await act.run({ sessionId, dimensionId, levels: chosenLevels(draft), revision });
    return came.ok ? came.data.setPanelScore.revision : null;
  };
  return (
    <ScoreForm
      label={t('panel')}
      levels={levels}
      standing={standing !== null}
      weights={weights}
      explained={false}
      note={(level) =>
        medians[level] !== undefined && (
          <p className={styles.note}>{t('median', { value: medians[level] })}</p>
        )
      }
      verb={t('set')}
      done={t('wasSet')}
      act={act}
      onSend={send}
      extra={
        offered && (
          <Button variant="quiet" onClick={() => levels.choose(medians)}>
            {t('fillMedians')}
          </Button>
        )
      }
    />
  );
}
