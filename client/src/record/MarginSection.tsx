import type { ReactNode } from 'react';
import styles from './MarginSection.module.css';

/** Props of {@link MarginSection}. */
export interface MarginSectionProps {
  heading: string;
  /** A line under the heading. */
  note?: ReactNode;
  children: ReactNode;
}

/** A part of the record, with its heading hung in the margin. */
export function MarginSection({ heading, note, children }: MarginSectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.margin}>
        <h2 className={styles.heading}>{heading}</h2>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
