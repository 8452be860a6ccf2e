import { MinutesState, maySeeMinutesVersions } from '@risalah/shared';
import { useRef } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { ReadMinutes } from '../../answer/ReadMinutes.tsx';
import { actorOf } from '../../live/room.ts';
import { askedQuestions, minutesOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import { MinutesHistory } from '../../minutes/history/MinutesHistory.tsx';
import { useHistoryShown } from '../../minutes/history/useHistoryShown.ts';
import { MinutesBody } from '../../minutes/MinutesBody.tsx';
import { Button, DimensionMark } from '../../ui/index.ts';
import { EarlierQuestions } from '../room/EarlierQuestions.tsx';
import { markOf } from '../room/markOf.ts';
import { StatementsRead } from '../room/StatementsRead.tsx';
import { useSheetTop } from '../room/useSheetTop.ts';
import styles from './ReaderRoom.module.css';

/** Props of {@link ReaderMinutes}. */
export interface ReaderMinutesProps {
  dimensionId: string;
  onBack: () => void;
}

/** A dimension to be read: its minutes where the reader sees them, else its questions and what was said. */
export function ReaderMinutes({ dimensionId, onBack }: ReaderMinutesProps) {
  const { t } = useTranslation(['session', 'minutes']);
  const dimension = useSession((room) => room.dimensions[dimensionId]);
  const minutes = useSession((room) => minutesOf(room, dimensionId));
  const recordId = useSession((room) => room.recordIds[dimensionId]);
  const top = useRef<HTMLElement>(null);
  const [history, setHistory] = useHistoryShown();
  const maySeeHistory = useSession((room) => maySeeMinutesVersions(actorOf(room), room.session.id));
  useSheetTop(top);
  if (!dimension) return null;
  const shown = minutes !== null && minutes.text !== null;
  return (
    <article ref={top} tabIndex={-1} aria-label={dimension.name}>
      <div className={styles.back}>
        <Button variant="quiet" size="small" icon="chevronLeft" onClick={onBack}>
          {t('review.back')}
        </Button>
        {minutes?.state === MinutesState.FINAL && recordId && (
          <Link to={`/records/${recordId}`}>{t('after.record')}</Link>
        )}
        {maySeeHistory && minutes && (
          <Button
            variant="quiet"
            size="small"
            icon="clock"
            aria-pressed={history}
            onClick={() => setHistory(!history)}
          >
            {t('minutes:history.open')}
          </Button>
        )}
      </div>
      {history && maySeeHistory && minutes ? (
        <MinutesHistory minutes={minutes} present={null} onBack={() => setHistory(false)} />
      ) : shown && minutes.state !== MinutesState.DRAFT ? (
        <div className={styles.minutes}>
          <ReadMinutes minutesId={minutes.id} />
        </div>
      ) : (
        <>
          <h2 className={styles.title}>
            <DimensionMark {...markOf(dimension)} size={16} />
            {dimension.name}
          </h2>
          <p className={styles.note}>
            {t(minutes?.state === MinutesState.DRAFT ? 'reader.minutesDraft' : 'reader.minutesHidden')}
          </p>
          {shown ? (
            <MinutesBody dimensionId={dimensionId} document={minutes.document} />
          ) : (
            <QuestionsOf dimensionId={dimensionId} />
          )}
        </>
      )}
      <StatementsRead where={dimensionId} />
    </article>
  );
}

function QuestionsOf({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('session');
  const questions = useSession((room) => askedQuestions(room, dimensionId));
  return <EarlierQuestions heading={t('reader.questions')} questions={questions} />;
}
