import { type MinutesDocument, plainTextOf } from '@risalah/shared';
import { useMemo } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '../../live/useSession.ts';
import { RichText } from '../RichText.tsx';
import styles from './MinutesHistory.module.css';
import { textDiff, wordsChanged } from './textDiff.ts';

/** Props of {@link VersionText}. */
export interface VersionTextProps {
  document: MinutesDocument;
  /** The two texts that are compared; left out where the version is only looked at. */
  older?: MinutesDocument;
  newer?: MinutesDocument;
}

/** A version of minutes as it read, or what is different between two. */
export function VersionText({ document, older, newer }: VersionTextProps) {
  const { t } = useTranslation('minutes');
  const questions = useSession((room) => room.questions);
  const place = (id: string): string => t('history.question', { number: questions[id]?.number ?? '?' });
  if (older && newer)
    return <Difference older={plainTextOf(older, place)} newer={plainTextOf(newer, place)} />;
  return (
    <div className={styles.text}>
      <RichText
        blocks={document.content}
        question={(id) => (
          <p className={styles.place}>
            {place(id)} {questions[id]?.text}
          </p>
        )}
      />
    </div>
  );
}

const MARKS = { SAME: 'span', ADDED: 'ins', REMOVED: 'del' } as const;

function Difference({ older, newer }: { older: string; newer: string }) {
  const { t } = useTranslation('minutes');
  const runs = useMemo(() => textDiff(older, newer), [older, newer]);
  const { added, removed } = wordsChanged(runs);
  return (
    <>
      <p className={styles.note} role="status">
        {added + removed === 0 ? t('history.same') : t('history.changed', { added, removed })}
      </p>
      <p className={styles.difference}>
        {runs.map(({ text, kind }, place) => {
          const Mark = MARKS[kind];
          return <Mark key={place}>{text}</Mark>;
        })}
      </p>
    </>
  );
}
