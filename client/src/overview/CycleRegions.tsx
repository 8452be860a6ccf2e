import { mayEnterSession, missingOf, standingIn } from '@risalah/shared';
import { Link, useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { graphql } from '../app/graphql.ts';
import { useFormat } from '../app/useFormat.ts';
import { DownloadButton } from '../charts/SheetTable.tsx';
import type { Sheet } from '../charts/sheet.ts';
import { CycleRegionSheetDocument, type CycleRegionSheetQuery } from '../generated/graphql.ts';
import { EmptyState } from '../ui/index.ts';
import styles from './CycleRegions.module.css';
import { capital } from './capital.ts';
import type { Cycle, CyclePartProps } from './cycle.ts';
import {
  type CycleFilter,
  type CycleRegion,
  ORDERS,
  type OrderName,
  readFilter,
  whereOf,
} from './cycleFilter.ts';
import { FilterLine } from './FilterLine.tsx';
import { followUpsAt, regionAt } from './links.ts';
import { useNamedPart } from './useNamedPart.ts';

/** The regions of a cycle, or those that a number above counts; the first of them until all are asked for. */
export function CycleRegions({
  cycle,
  now,
}: CyclePartProps & { /** ms since 1970, by the server's clock. */ now: number }) {
  const { t } = useTranslation('overview');
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const { regions: listed, regionCount: count } = cycle.overview;
  const sheetOf = useRegionSheet(cycle, now);
  useNamedPart('regions');
  return (
    <section id="regions" aria-labelledby="regions-heading" className={styles.regions}>
      <h2 id="regions-heading" tabIndex={-1} className={styles.heading}>
        {t('regionsOf')}
      </h2>
      <FilterLine cycle={cycle} filter={filter} count={count} />
      <Orders filter={filter} />
      {listed.length === 0 ? (
        <EmptyState>{t('noneListed')}</EmptyState>
      ) : (
        <>
          <table className={styles.table} aria-labelledby="regions-heading">
            <thead>
              <tr>
                <th scope="col">{t('region')}</th>
                <th scope="col">{t('standingHead')}</th>
                <th scope="col">{t('session')}</th>
                <th scope="col">{t('minutesFinal')}</th>
                <th scope="col">{t('total')}</th>
                <th scope="col">{t('keptOf')}</th>
                <th scope="col">{t('late')}</th>
                <th scope="col">{t('missingHead')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((region) => (
                <RegionRow key={region.regionId} cycle={cycle} region={region} now={now} />
              ))}
            </tbody>
          </table>
          {count > listed.length && (
            <p className={styles.all}>
              {t('firstRegions', { count: listed.length })}{' '}
              <Link to={addressWith(search, 'whole', 'true')} replace>
                {t('showAll', { count })}
              </Link>
            </p>
          )}
          <DownloadButton
            sheet={sheetOf([])}
            whole={async () => sheetOf(await readAllRegions(cycle.id, filter))}
          />
        </>
      )}
    </section>
  );
}

/** An address of the list with one word more. */
function addressWith(search: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(search);
  next.set(name, value);
  return `?${next}#regions`;
}

function Orders({ filter }: { filter: CycleFilter }) {
  const { t } = useTranslation('overview');
  const [search] = useSearchParams();
  return (
    <p className={styles.orders}>
      {t('orderBy')}
      {(Object.keys(ORDERS) as OrderName[]).map((order) => (
        <Link
          key={order}
          to={addressWith(search, 'order', order)}
          replace
          aria-current={filter.order === order ? 'true' : undefined}
        >
          {t(`order.${order}`)}
        </Link>
      ))}
    </p>
  );
}

function RegionRow({ cycle, region, now }: { cycle: Cycle; region: CycleRegion; now: number }) {
  const { t } = useTranslation('overview');
  const { dateShort, number, score } = useFormat(region.timeZone);
  const me = useMe();
  const actor = me && { personId: me.id, administrator: me.administrator, seats: me.seats };
  const enters = actor
    ? mayEnterSession(actor, { id: region.sessionId, state: region.state }).allowed
    : false;
  const all = region.draft + region.ready + region.final;
  const lacks = missingOf(region, now);
  const day = dateShort(region.scheduledFor);
  const called = (more: { late?: boolean }) =>
    followUpsAt({ called: cycle.id, region: region.regionId, ...more });
  return (
    <tr>
      <th scope="row">
        <Link to={regionAt(region.regionId, cycle.id)}>{region.name}</Link>
      </th>
      <td>{capital(t(`standing.${standingIn(region)}`))}</td>
      <td>{enters ? <Link to={`/sessions/${region.sessionId}`}>{day}</Link> : day}</td>
      <td data-label={t('minutesFinal')}>
        <Link to={`${regionAt(region.regionId, cycle.id)}#records`}>
          {t('finalOf', { final: region.final, all })}
        </Link>
      </td>
      <td data-label={t('total')} className={styles.score}>
        {region.total !== null ? (
          <Link to={regionAt(region.regionId, cycle.id)}>{score(region.total)}</Link>
        ) : (
          region.hidden > 0 && <span className={styles.quiet}>{t('notFinalYet')}</span>
        )}
      </td>
      <td data-label={t('keptOf')}>
        {region.called > 0 && (
          <Link to={called({})}>{t('finalOf', { final: region.kept, all: region.called })}</Link>
        )}
      </td>
      <td data-label={t('late')}>
        {region.late > 0 && (
          <Link to={called({ late: true })} className={styles.late}>
            {number(region.late)}
          </Link>
        )}
      </td>
      <td className={styles.missing}>{capital(lacks.map((each) => t(`missing.${each}`)).join(', '))}</td>
    </tr>
  );
}

type SheetRegion = CycleRegionSheetQuery['cycle']['overview']['regions'][number];

/** Every region that a filter lists, fetched afresh with all its figures; rejects when they did not come. */
async function readAllRegions(id: string, filter: CycleFilter): Promise<readonly SheetRegion[]> {
  const came = await graphql.query(CycleRegionSheetDocument, {
    id,
    where: whereOf(filter),
    order: ORDERS[filter.order],
  });
  if (!came.ok) throw new Error(came.refusal.code);
  return came.data.cycle.overview.regions;
}

function useRegionSheet(cycle: Cycle, now: number): (listed: readonly SheetRegion[]) => Sheet {
  const { t } = useTranslation('overview');
  const { dimensions } = cycle.overview;
  return (listed) => ({
    title: t('sheets.regions', { cycle: cycle.name }),
    columns: [
      { head: t('region'), kind: 'text' },
      { head: t('code'), kind: 'text' },
      { head: t('standingHead'), kind: 'text' },
      { head: t('session'), kind: 'moment' },
      { head: t('minutesFinal'), kind: 'count' },
      ...dimensions.map(({ name }) => ({ head: name, kind: 'score' as const })),
      { head: t('total'), kind: 'score' },
      { head: t('promisedIn', { year: cycle.year }), kind: 'count' },
      { head: t('calledShort'), kind: 'count' },
      { head: t('kept'), kind: 'count' },
      { head: t('late'), kind: 'count' },
      { head: t('missingHead'), kind: 'text' },
    ],
    rows: listed.map((region) => [
      { value: region.name },
      { value: region.code },
      { value: capital(t(`standing.${standingIn(region)}`)) },
      { value: region.scheduledFor },
      { value: region.final },
      ...region.scores.map((value) => ({ value })),
      { value: region.total },
      { value: region.given },
      { value: region.called },
      { value: region.kept },
      { value: region.late },
      {
        value: missingOf(region, now)
          .map((each) => t(`missing.${each}`))
          .join(', '),
      },
    ]),
  });
}
