import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { Button } from './Button.tsx';
import styles from './Conflict.module.css';
import type { DiffPart, WordDiff } from './wordDiff.ts';

/** One of two texts that meet. */
export interface ConflictText {
  /** Whose and when: `Teks Anda, 10.31`. */
  heading: string;
  text: string;
}

/** Props of {@link Conflict}. */
export interface ConflictProps {
  mine: ConflictText;
  theirs: ConflictText;
  /** The number of their revision, as the button says it. */
  revision: number;
  /** Opens a text that can be merged by hand. Left out where merging makes no sense. */
  onMerge?: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  busy?: boolean;
}

/** A newer revision against what was typed: both texts side by side, so that nothing is overwritten silently. */
export function Conflict({ mine, theirs, revision, onMerge, onKeepMine, onTakeTheirs, busy }: ConflictProps) {
  const { t } = useTranslation('ui');
  const parts = useWordDiff(mine.text, theirs.text);
  return (
    <section className={styles.conflict} aria-label={t('conflict')}>
      <div className={styles.texts}>
        <div className={styles.text}>
          <h3 className={styles.heading}>{mine.heading}</h3>
          <p className={styles.said}>{drawParts(parts.first, 'del')}</p>
        </div>
        <div className={styles.text}>
          <h3 className={styles.heading}>{theirs.heading}</h3>
          <p className={styles.said}>{drawParts(parts.second, 'ins')}</p>
        </div>
      </div>
      <div className={styles.actions}>
        {onMerge && (
          <Button variant="primary" onClick={onMerge} busy={busy}>
            {t('merge')}
          </Button>
        )}
        <Button onClick={onKeepMine} busy={busy}>
          {t('keepMine')}
        </Button>
        <Button onClick={onTakeTheirs} busy={busy}>
          {t('takeRevision', { revision })}
        </Button>
      </div>
    </section>
  );
}

/** The two texts in runs; each whole until what compares them is there, which few ever need. */
function useWordDiff(first: string, second: string): WordDiff {
  const [compare, setCompare] = useState<{ texts: (first: string, second: string) => WordDiff } | null>(null);
  useEffect(() => {
    void import('./wordDiff.ts').then(
      ({ wordDiff }) => setCompare({ texts: wordDiff }),
      // Without a line both texts can still be read and chosen from, only what differs is not marked.
      () => setCompare(null),
    );
  }, []);
  if (compare) return compare.texts(first, second);
  const whole = (text: string) => [{ text, only: false }];
  return { first: whole(first), second: whole(second) };
}

function drawParts(parts: DiffPart[], Mark: 'del' | 'ins') {
  let at = 0;
  return parts.map(({ text, only }) => {
    const key = at;
    at += text.length;
    return only ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
  });
}
