import type { ReactNode } from 'react';
import styles from './StatesPage.module.css';

/** One group of examples, with its title and a note beside it. */
export function StatesSection({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {title}
        {note && <span className={styles.note}> {note}</span>}
      </h2>
      {children}
    </section>
  );
}
