import { mayReadCycle, maySeeFrozen, SessionState } from '@risalah/shared';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { useGoTo } from '../app/navigation.tsx';
import { TimeZone, useFormat } from '../app/useFormat.ts';
import type { RecordQuery } from '../generated/graphql.ts';
import { DimensionMark, EmptyState, PageHeading, TabPanel } from '../ui/index.ts';
import { FollowUpSections } from './FollowUpSections.tsx';
import { MarginSection } from './MarginSection.tsx';
import { neverAskedIn } from './neverAsked.ts';
import { PanelScore } from './PanelScore.tsx';
import { type Held, ProceedingsSections } from './ProceedingsSections.tsx';
import { proceedingsSoFar } from './proceedingsSoFar.ts';
import { RecordAside } from './RecordAside.tsx';
import { RecordEvidence } from './RecordEvidence.tsx';
import styles from './RecordPage.module.css';
import { readProceedings } from './readProceedings.ts';
import { recordYears, yearBefore } from './recordYears.ts';
import { Standing } from './Standing.tsx';
import { YEARS, YearTabs } from './YearTabs.tsx';

/** The record, read: years as tabs, score, follow-ups, and what each session was in the dimension. */
export function RecordPage({ record, again }: { record: RecordQuery['record']; again: () => void }) {
  const { t } = useTranslation(['record', 'app']);
  const goTo = useGoTo();
  const { region, cycle, dimension } = record;
  const years = recordYears(record);
  const before = yearBefore(years, record.id);
  const inCycle = useReadsCycle(record);
  const held = heldSessions(record);
  const open = useMaySeeContent(record);
  const zone = (held[0]?.session ?? record.sessions[0])?.timeZone;
  const scored = held.find(({ view }) => view?.panelScore);
  const page = (
    <div className={styles.page}>
      <title>{`${t('titleOf', { dimension: dimension.name, region: region.name, year: cycle.year })}, ${t('app:name')}`}</title>
      <article className={styles.sheet}>
        <nav aria-label={t('where')}>
          <ol className={styles.where}>
            <li>
              <Link to={`/regions/${region.id}?cycle=${cycle.id}`}>{region.name}</Link>
            </li>
            <li>{inCycle ? <Link to={`/cycles/${cycle.id}`}>{cycle.name}</Link> : cycle.name}</li>
            <li aria-current="page">{t('record')}</li>
          </ol>
        </nav>
        <PageHeading
          aside={region.name}
          mark={<DimensionMark mark={dimension.mark} position={dimension.position} size={18} />}
        >
          {dimension.name}
        </PageHeading>
        <YearTabs years={years} value={record.id} onChange={(id) => goTo(`/records/${id}`)} />
        <TabPanel name={YEARS} id={record.id} className={styles.sections}>
          {!open && <p className={styles.closed}>{t('notOpen')}</p>}
          {open && <Standing record={record} />}
          {record.claim && (
            <MarginSection heading={t('claim')}>
              <p className={styles.claim}>{record.claim}</p>
            </MarginSection>
          )}
          {scored?.view?.panelScore && (
            <PanelScore
              levels={scored.view.panelScore}
              weights={scored.view.weights}
              year={cycle.year}
              before={before}
              scorers={scored.view.scorers}
              provisional={scored.frozen === null}
            />
          )}
          {open && <FollowUpSections record={record} first={before === null} />}
          <RecordEvidence record={record} again={again} />
          {open && <HeldSessions held={held} year={cycle.year} />}
        </TabPanel>
      </article>
      <RecordAside record={record} held={held} open={open} />
    </div>
  );
  return zone ? <TimeZone value={zone}>{page}</TimeZone> : page;
}

/** Each session of the cycle in this dimension, dated where there are several. */
function HeldSessions({ held, year }: { held: readonly Held[]; year: number }) {
  const { t } = useTranslation('record');
  const { date } = useFormat();
  if (held.length === 0) {
    return (
      <MarginSection heading={t('questions', { year })}>
        <EmptyState>{t('noQuestions')}</EmptyState>
      </MarginSection>
    );
  }
  return held.map(({ session, frozen, view, neverAsked }) => (
    <Fragment key={frozen?.id ?? session?.id}>
      {held.length > 1 && session && (
        <h2 className={styles.dated}>{t('sessionAt', { date: date(session.scheduledFor) })}</h2>
      )}
      <ProceedingsSections held={{ session, frozen, view, neverAsked }} year={year} />
    </Fragment>
  ));
}

/** Whether the reader may see what is in the record: those seated in a session of its region may. */
function useMaySeeContent({ sessions, siblings }: RecordQuery['record']): boolean {
  const me = useMe();
  const ids = [...sessions, ...siblings.flatMap((sibling) => sibling.sessions)].map(({ id }) => id);
  return me
    ? maySeeFrozen({ personId: me.id, administrator: me.administrator, seats: me.seats }, ids)
    : false;
}

/** Whether the page of the record's cycle is open to the reader, as far as its own sessions tell. */
function useReadsCycle({ sessions, cycle }: RecordQuery['record']): boolean {
  const me = useMe();
  const ids = sessions.filter((session) => session.cycle.id === cycle.id).map(({ id }) => id);
  return me
    ? mayReadCycle({ personId: me.id, administrator: me.administrator, seats: me.seats }, ids).allowed
    : false;
}

/** What sessions of this cycle were in the dimension: what is frozen, newest first, then what is still under way. */
function heldSessions({ proceedings, sessions, cycle, dimension, region }: RecordQuery['record']): Held[] {
  const agencies = new Map(region.agencies.map(({ id, name }) => [id, name]));
  const frozen = proceedings.toReversed().map((each) => {
    const session = sessions.find(({ id }) => id === each.sessionId) ?? null;
    return {
      frozen: each,
      session,
      view: readProceedings(each.canonicalJson, agencies),
      neverAsked: neverAskedIn(session, dimension.id, agencies),
    };
  });
  const opened: SessionState[] = [SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED];
  const open = sessions
    .filter((session) => session.cycle.id === cycle.id && opened.includes(session.state))
    .filter((session) => !proceedings.some(({ sessionId }) => sessionId === session.id))
    .map((session) => ({
      frozen: null,
      session,
      view: proceedingsSoFar(session, dimension.id, agencies),
      neverAsked: neverAskedIn(session, dimension.id, agencies),
    }));
  return [...frozen, ...open];
}
