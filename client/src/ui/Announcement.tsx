import { type ReactNode, useEffect, useId } from 'react';
import styles from './Announcement.module.css';
import { announce } from './announcer.ts';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link Announcement}. */
export interface AnnouncementProps {
  /** `Anda ditanya`. */
  heading: string;
  /** When, at the heading's end: `10.24`. */
  time?: string;
  /** The question, as it was posed. */
  children: ReactNode;
  /** What can be done: `Jawab sekarang`, and `Selesaikan tulisan ini dulu` while something is being typed. */
  actions?: ReactNode;
  /** The one sentence screen readers hear at once. */
  sentence: string;
  /** Stands in the page instead of over it, as on the sheet of states. */
  inPage?: boolean;
}

/**
 * A sheet from the top edge over the page, shifting nothing under it. Focus stays where it was; the sentence is
 * spoken assertively and the device vibrates once. Mount it when the question arrives, unmount it when it is dealt with.
 */
export function Announcement({ heading, time, children, actions, sentence, inPage }: AnnouncementProps) {
  const headingId = useId();
  useEffect(() => {
    if (inPage) return;
    announce(sentence, 'assertive');
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(200);
  }, [sentence, inPage]);
  return (
    <section
      aria-labelledby={inPage ? undefined : headingId}
      className={joinClasses(styles.sheet, inPage ? styles.inPage : styles.over)}
    >
      <header className={styles.head}>
        <h2 id={headingId} className={styles.heading}>
          {heading}
        </h2>
        {time && <span className={styles.time}>{time}</span>}
      </header>
      <div className={styles.question}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
