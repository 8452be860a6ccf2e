import type { ReactNode } from 'react';
import styles from './PageHeading.module.css';

/** Props of {@link PageHeading}. */
export interface PageHeadingProps {
  children: ReactNode;
  /** A lighter second part: the region after the dimension's name. */
  aside?: ReactNode;
  /** A mark before the words. */
  mark?: ReactNode;
  /** A short note at the line's end. */
  note?: ReactNode;
  level?: 1 | 2;
  size?: 'normal' | 'large';
}

/** The title of a page, in serif. */
export function PageHeading({ children, aside, mark, note, level = 1, size = 'normal' }: PageHeadingProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.row}>
      {mark}
      <Heading className={size === 'large' ? styles.large : styles.normal}>
        {children}
        {aside && <span className={styles.aside}> {aside}</span>}
      </Heading>
      {note && <span className={styles.note}>{note}</span>}
    </div>
  );
}
