import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { joinClasses } from './joinClasses.ts';
import styles from './Tabs.module.css';
import { tabIds } from './tabIds.ts';

/** One tab. */
export interface Tab<T extends string> {
  id: T;
  label: string;
  /** A line under the label: `Tahap II, berita acara final`. */
  note?: ReactNode;
  /** A figure at the end: a year's score, or a count. */
  figure?: ReactNode;
  icon?: IconName;
}

/** Props of {@link Tabs}. */
export interface TabsProps<T extends string> {
  /** Names this set of tabs on the page; its panels use the same. */
  name: string;
  /** What the tabs choose, for screen readers. */
  label: string;
  tabs: readonly Tab<T>[];
  value: T;
  onChange: (id: T) => void;
  /** `year` with notes and figures, `phone` with icons along the lower edge, `line` plain words. */
  variant?: 'year' | 'phone' | 'line';
}

/** Tabs by the usual keys: arrows, Home and End move and choose. */
export function Tabs<T extends string>({
  name,
  label,
  tabs,
  value,
  onChange,
  variant = 'line',
}: TabsProps<T>) {
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    document.getElementById(tabIds(name, next.id).tab)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles[variant]} onKeyDown={move}>
      {tabs.map((tab) => {
        const chosen = tab.id === value;
        const ids = tabIds(name, tab.id);
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={ids.tab}
            aria-selected={chosen}
            aria-controls={chosen ? ids.panel : undefined}
            tabIndex={chosen ? 0 : -1}
            className={joinClasses(styles.tab, chosen && styles.chosen)}
            onClick={() => onChange(tab.id)}
          >
            {tab.icon && <Icon name={tab.icon} size={variant === 'phone' ? 18 : 16} />}
            <span className={styles.label}>{tab.label}</span>
            {tab.figure !== undefined && <span className={styles.figure}>{tab.figure}</span>}
            {tab.note !== undefined && <span className={styles.note}>{tab.note}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** Props of {@link TabPanel}. */
export interface TabPanelProps {
  /** The name of its set of tabs. */
  name: string;
  /** The tab it belongs to. */
  id: string;
  className?: string;
  children: ReactNode;
}

/** What a tab shows. Render it for the chosen tab only. */
export function TabPanel({ name, id, className, children }: TabPanelProps) {
  const ids = tabIds(name, id);
  return (
    <div role="tabpanel" id={ids.panel} aria-labelledby={ids.tab} className={className}>
      {children}
    </div>
  );
}
