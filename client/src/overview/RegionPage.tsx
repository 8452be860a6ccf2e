import { Link, useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { EmptyState, PageHeading } from '../ui/index.ts';
import { CycleChoice } from './CycleChoice.tsx';
import styles from './Overview.module.css';
import { RegionAgencies } from './RegionAgencies.tsx';
import { RegionPromises } from './RegionPromises.tsx';
import { RegionRadar } from './RegionRadar.tsx';
import { RegionRecords } from './RegionRecords.tsx';
import { RegionTrend } from './RegionTrend.tsx';
import type { Region } from './region.ts';
import { type RegionCycle, shownIn } from './regionFigures.ts';
import { useExamples } from './useExamples.ts';

/** A region through the cycles: six dimensions, one trend, what became of its promises, and its records. */
export function RegionPage({ region }: { region: Region }) {
  const { t } = useTranslation(['overview', 'app']);
  const [search] = useSearchParams();
  const examples = useExamples();
  const { overview } = region;
  const shown = shownIn(overview, search.get('cycle'));
  return (
    <article className={styles.page}>
      <title>{`${region.name}, ${t('app:name')}`}</title>
      <nav aria-label={t('where')}>
        <ol className={styles.where}>
          <li>
            <Link to="/regions">{t('regions')}</Link>
          </li>
          {shown && (
            <li>
              <Link to={`/programmes/${shown.programme.programmeId}`}>{shown.programme.name}</Link>
            </li>
          )}
        </ol>
      </nav>
      <PageHeading size="large" note={examples}>
        {region.name}
        <Facts region={region} />
      </PageHeading>
      {shown === null ? (
        <EmptyState>{t('noCycles')}</EmptyState>
      ) : (
        <>
          <CycleChoice region={region} shown={shown} />
          <div className={styles.halves}>
            <RegionRadar region={region} shown={shown} />
            <div className={styles.half}>
              <RegionTrend region={region} shown={shown} />
              <RegionPromises region={region} shown={shown} />
            </div>
          </div>
          <RegionRecords region={region} shown={shown} />
        </>
      )}
      {region.agencies.length > 0 && <RegionAgencies region={region} />}
    </article>
  );
}

/** How many agencies, since when it is evaluated, and its newest session. */
function Facts({ region }: { region: Region }) {
  const { t } = useTranslation('overview');
  const [search] = useSearchParams();
  const cycles = region.overview.programmes.flatMap((programme) => programme.cycles);
  const held = cycles.filter(({ state }) => state !== null && state !== 'SCHEDULED' && state !== 'CANCELLED');
  const years = held.map(({ cycle }) => cycle.year);
  const newest = held
    .toSorted((a, b) => Date.parse(a.scheduledFor ?? '') - Date.parse(b.scheduledFor ?? ''))
    .at(-1);
  return (
    <span className={styles.facts}>
      {region.agencies.length > 0 ? (
        <Link to={`?${search}#agencies`}>{t('agencies', { count: region.agencies.length })}</Link>
      ) : (
        t('agencies', { count: 0 })
      )}
      {years.length > 0 && `, ${t('since', { year: Math.min(...years) })}`}
      {newest && <LastSession cycle={newest} />}
    </span>
  );
}

function LastSession({ cycle }: { cycle: RegionCycle }) {
  const { t } = useTranslation('overview');
  const { dayMonthYear } = useFormat(cycle.timeZone ?? undefined);
  return cycle.scheduledFor ? `, ${t('lastSession', { date: dayMonthYear(cycle.scheduledFor) })}` : null;
}
