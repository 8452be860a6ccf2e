import { dimensionScore, isChair, isPanel } from '@risalah/shared';
import { useRef } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { actorOf } from '../live/room.ts';
import { dimensionsInOrder } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { DimensionView } from '../live/views.ts';
import { markOf } from '../session/room/markOf.ts';
import { useSheetTop } from '../session/room/useSheetTop.ts';
import { Button, DimensionMark, joinClasses } from '../ui/index.ts';
import { MemberTable } from './MemberTable.tsx';
import { OwnScore } from './OwnScore.tsx';
import { PanelScorePart } from './PanelScorePart.tsx';
import { RegionTotalLine } from './RegionTotalLine.tsx';
import styles from './ScoreSheet.module.css';
import { ownScore, panelScore } from './scoreRoom.ts';

/** Props of {@link ScoreSheet}. */
export interface ScoreSheetProps {
  dimensionId: string;
  /** Goes to the scores of another dimension. */
  onDimension: (dimensionId: string) => void;
  onBack: () => void;
}

/** The scores of a dimension: one's own; for the chair the members' beside each other; the panel's; and the region's total. */
export function ScoreSheet({ dimensionId, onDimension, onBack }: ScoreSheetProps) {
  const { t } = useTranslation(['score', 'session']);
  const dimension = useSession((room) => room.dimensions[dimensionId]);
  const chair = useSession((room) => isChair(actorOf(room), room.session.id));
  const panel = useSession((room) => isPanel(actorOf(room), room.session.id));
  const heading = useRef<HTMLHeadingElement>(null);
  useSheetTop(heading);
  if (!dimension || !panel) return null;
  return (
    <article className={styles.sheet} aria-labelledby="score-heading">
      <header className={styles.head}>
        <h2 ref={heading} id="score-heading" tabIndex={-1} className={styles.title}>
          <DimensionMark {...markOf(dimension)} size={16} />
          {t('title', { name: dimension.name })}
        </h2>
        <Button variant="quiet" size="small" icon="chevronLeft" onClick={onBack} className={styles.back}>
          {t('session:review.back')}
        </Button>
      </header>
      <Dimensions chosen={dimensionId} onChoose={onDimension} />
      <OwnScore key={`own:${dimensionId}`} dimensionId={dimensionId} />
      {chair && <MemberTable dimensionId={dimensionId} />}
      <PanelScorePart key={`panel:${dimensionId}`} dimensionId={dimensionId} />
      <RegionTotalLine />
    </article>
  );
}

/** The dimensions of the session, each with what one gave and what the panel did. */
function Dimensions({ chosen, onChoose }: { chosen: string; onChoose: (dimensionId: string) => void }) {
  const { t } = useTranslation('score');
  const dimensions = useSession(dimensionsInOrder);
  return (
    <nav aria-label={t('dimensions')} className={styles.dimensions}>
      <ol>
        {dimensions.map((dimension) => (
          <li key={dimension.id}>
            <button
              type="button"
              className={joinClasses(styles.dimension, dimension.id === chosen && styles.chosen)}
              aria-current={dimension.id === chosen ? 'page' : undefined}
              onClick={() => onChoose(dimension.id)}
            >
              <DimensionMark {...markOf(dimension)} size={12} />
              <span>{dimension.name}</span>
              <Given dimension={dimension} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Given({ dimension }: { dimension: DimensionView }) {
  const { t } = useTranslation('score');
  const { score } = useFormat();
  const weights = useSession((room) => room.session.cycle.levelWeights);
  const own = dimensionScore(useSession((room) => ownScore(room, dimension.id))?.levels, weights);
  const panel = dimensionScore(useSession((room) => panelScore(room, dimension.id))?.levels, weights);
  const words =
    panel !== null
      ? t('given.panel', { score: score(panel) })
      : own !== null
        ? t('given.own', { score: score(own) })
        : t('given.none');
  return <span className={styles.given}>{words}</span>;
}
