import { type MinutesDocument, plainTextOf } from '@risalah/shared';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '../../live/useSession.ts';
import { Button } from '../../ui/index.ts';
import { RichText } from '../RichText.tsx';
import styles from './MinutesHistory.module.css';
import { changesIn, textDiff, wordsChanged } from './textDiff.ts';

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
  const changes = useMemo(() => changesIn(runs), [runs]);
  const [gone, setGone] = useState<{ runs: typeof runs; to: number } | null>(null);
  // Of another difference none was gone to yet.
  const at = gone?.runs === runs ? gone.to : -1;
  const text = useRef<HTMLParagraphElement>(null);
  const goOn = () => {
    const to = (at + 1) % changes.length;
    setGone({ runs, to });
    text.current?.children[changes[to] ?? 0]?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      <div className={styles.changes}>
        <p className={styles.note} role="status">
          {added + removed === 0 ? t('history.same') : t('history.changed', { added, removed })}
          {at >= 0 && ` ${t('history.change', { number: at + 1, of: changes.length })}`}
        </p>
        {changes.length > 0 && (
          <Button size="small" icon="chevronDown" onClick={goOn}>
            {t('history.nextChange')}
          </Button>
        )}
      </div>
      <p ref={text} className={styles.difference}>
        {runs.map(({ text: words, kind }, place) => {
          const Mark = MARKS[kind];
          return (
            <Mark key={place} aria-current={place === changes[at] || undefined}>
              {words}
            </Mark>
          );
        })}
      </p>
    </>
  );
}
