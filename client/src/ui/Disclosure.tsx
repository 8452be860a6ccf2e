import { type ReactNode, useId, useState } from 'react';
import styles from './Disclosure.module.css';
import { Icon } from './Icon.tsx';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link Disclosure}. */
export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  /** Whether it starts open. */
  startsOpen?: boolean;
  /** Open or not, where somebody else decides; with `onToggle`. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
}

/** A line that opens what lies under it. It never opens or closes by itself. */
export function Disclosure({ summary, children, startsOpen = false, open, onToggle }: DisclosureProps) {
  const [own, setOwn] = useState(startsOpen);
  const shown = open ?? own;
  const bodyId = useId();
  return (
    <div>
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={bodyId}
        className={joinClasses(styles.summary, shown && styles.shown)}
        onClick={() => {
          setOwn(!shown);
          onToggle?.(!shown);
        }}
      >
        <Icon name="chevronRight" size={14} />
        <span className={styles.words}>{summary}</span>
      </button>
      <div id={bodyId} hidden={!shown} className={styles.body}>
        {children}
      </div>
    </div>
  );
}
