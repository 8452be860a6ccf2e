import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '#i18n';
import { askedQuestions } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { QuestionView } from '../../live/views.ts';
import { Button } from '../../ui/index.ts';
import { EarlierQuestions } from '../room/EarlierQuestions.tsx';
import { useAgencyName } from '../room/useNames.ts';
import { coveredQuestions } from './coverageTable.ts';
import styles from './FoundQuestions.module.css';

/** Questions of a dimension, of one agency or of all, as the coverage or search led to them. */
export interface Found {
  agencyId: string | null;
  dimensionId: string;
  /** The one that search led to, which is open. */
  questionId?: string;
  /** Tells one visit of search from the next. */
  visit?: number;
}

/** Props of {@link FoundQuestions}. */
export interface FoundQuestionsProps {
  /** Nothing is shown while it is null. */
  found: Found | null;
  onClose: () => void;
  renderAnswers?: (question: QuestionView) => ReactNode;
}

/** The questions to which the coverage led; they come into sight, and focus goes to their heading. */
export function FoundQuestions({ found, ...rest }: FoundQuestionsProps) {
  return found ? (
    <FoundList key={`${found.agencyId}:${found.dimensionId}:${found.visit}`} found={found} {...rest} />
  ) : null;
}

function FoundList({ found, onClose, renderAnswers }: FoundQuestionsProps & { found: Found }) {
  const { t } = useTranslation('session');
  const agency = useAgencyName('full');
  const dimension = useSession((room) => room.dimensions[found.dimensionId]?.name ?? '');
  const questions = useSession((room) =>
    (found.agencyId
      ? coveredQuestions(room, found.agencyId, found.dimensionId)
      : askedQuestions(room, found.dimensionId)
    ).reverse(),
  );
  const place = useRef<HTMLDivElement>(null);
  const bySearch = found.questionId !== undefined;
  useEffect(() => {
    // Search itself brings what it found into sight.
    if (bySearch) return;
    const heading = place.current?.querySelector<HTMLElement>('h3');
    place.current?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [bySearch]);
  const [only] = questions;
  return (
    <div ref={place} className={styles.found}>
      <EarlierQuestions
        heading={
          <>
            {found.agencyId
              ? t('coverage.found', { agency: agency(found.agencyId), dimension })
              : t('coverage.foundAll', { dimension })}{' '}
            <Button variant="link" size="small" onClick={onClose}>
              {t('coverage.closeFound')}
            </Button>
          </>
        }
        questions={questions}
        startsOpen={found.questionId ? [found.questionId] : questions.length === 1 && only ? [only.id] : []}
        renderAnswers={renderAnswers}
      />
    </div>
  );
}
