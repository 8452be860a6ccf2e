import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { NotRead } from '../app/NotRead.tsx';
import { NavLink } from '../app/navigation.tsx';
import { UnsentEntries } from '../app/UnsentList.tsx';
import { useUnshownEntries, useWhenDelivered } from '../live/outbox.ts';
import { EmptyState, LoadingBars, PageHeading } from '../ui/index.ts';
import { type MadeLink, type Preparing, PreparingContext } from './preparing.ts';
import { useWorkspace } from './useWorkspace.ts';
import styles from './WorkspaceScreen.module.css';

const SECTIONS = ['sessions', 'programmes', 'regions', 'people', 'import', 'audit'] as const;

/** Where an administrator prepares sessions: its parts are pages of their own under one heading. */
export default function WorkspaceScreen({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['workspace', 'app']);
  const administers = useMe()?.administrator ?? false;
  const [path] = useLocation();
  const sections = useRef<HTMLElement>(null);
  // On a phone the parts stand in one line that is wider than the screen.
  useEffect(() => {
    if (path) sections.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [path]);
  return (
    <div className={styles.page}>
      <title>{`${t('title')}, ${t('app:name')}`}</title>
      <PageHeading>{t('title')}</PageHeading>
      {administers ? (
        <>
          <nav ref={sections} aria-label={t('sections')} className={styles.sections}>
            {SECTIONS.map((section) => (
              <NavLink key={section} to={`/workspace/${section}`} className={styles.section}>
                {t(`part.${section}`)}
              </NavLink>
            ))}
          </nav>
          <UnsentHere />
          <Sections>{children}</Sections>
        </>
      ) : (
        <EmptyState title={t('forAdministrators')}>{t('forAdministratorsText')}</EmptyState>
      )}
    </div>
  );
}

/** What was submitted before the page loaded afresh, or at a form that is closed now. */
function UnsentHere() {
  const { t } = useTranslation('app');
  const unsent = useUnshownEntries();
  if (unsent.length === 0) return null;
  return (
    <section aria-label={t('unsent.title')} className={styles.unsent}>
      <h2>{t('unsent.title')}</h2>
      <UnsentEntries entries={unsent} />
    </section>
  );
}

function Sections({ children }: { children: ReactNode }) {
  const { t } = useTranslation('workspace');
  const { data, refusal, again } = useWorkspace();
  useWhenDelivered(again);
  const [links, setLinks] = useState<ReadonlyMap<string, MadeLink>>(new Map());
  const preparing = useMemo<Preparing | null>(() => {
    if (!data) return null;
    const keepLinks: Preparing['keepLinks'] = (made) =>
      setLinks((known) => {
        const next = new Map(known);
        for (const [personId, link] of made) {
          if (link) next.set(personId, link);
          else next.delete(personId);
        }
        return next;
      });
    return { ...data.workspace, again, links, keepLinks };
  }, [data, again, links]);
  if (preparing) return <PreparingContext value={preparing}>{children}</PreparingContext>;
  if (!refusal) return <LoadingBars widths={[40, 90, 90, 90]} height={16} />;
  return <NotRead lead={t('notRead')} code={refusal.code} again={again} />;
}
