import { type ReactNode, useId } from 'react';
import { useTranslation } from '#i18n';
import { Disclosure, joinClasses } from '../ui/index.ts';
import styles from './Figure.module.css';
import { SheetTable } from './SheetTable.tsx';
import type { Sheet } from './sheet.ts';

/** Props of {@link Figure}. */
export interface FigureProps {
  heading: string;
  /** What stands beside the heading: a legend, how many there are. */
  note?: ReactNode;
  /** The figures drawn, as a table; left out where the figure is words alone. */
  sheet?: Sheet;
  className?: string;
  children: ReactNode;
}

/** A part of an overview: what is drawn, and under it the same figures as a table that can be downloaded. */
export function Figure({ heading, note, sheet, className, children }: FigureProps) {
  const { t } = useTranslation('overview');
  const id = useId();
  return (
    <section aria-labelledby={id} className={joinClasses(styles.figure, className)}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {children}
      {sheet && (
        <div className={styles.table}>
          <Disclosure summary={t('asTable')}>
            <SheetTable sheet={sheet} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}
