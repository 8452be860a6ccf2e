import { FollowUpKind, FollowUpState } from '@risalah/shared';
import { Link, useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { DownloadButton } from '../charts/SheetTable.tsx';
import { FollowUpsDocument, type FollowUpsWhere } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { EmptyState, PageHeading } from '../ui/index.ts';
import { FollowUpFilters, useNarrowings } from './FollowUpFilters.tsx';
import { FollowUpsOf } from './FollowUpsOf.tsx';
import styles from './FollowUpsScreen.module.css';
import { type ListedFollowUp, readAllFollowUps, useFollowUpSheet } from './followUpSheet.ts';
import { recordAt, regionAt } from './links.ts';
import overview from './Overview.module.css';
import { Unread } from './Unread.tsx';

/** So many are listed on one page. */
const PAGE = 100;

const oneOf = <Word extends string>(words: Record<string, Word>, word: string | null): Word | null =>
  Object.values(words).find((each) => each === word) ?? null;

/** Which follow-ups an address asks for. */
function whereOf(search: URLSearchParams): FollowUpsWhere {
  const late = search.get('late');
  return {
    regionId: search.get('region'),
    givenCycleId: search.get('given'),
    calledCycleId: search.get('called'),
    dimensionId: search.get('dimension'),
    agencyId: search.get('agency'),
    kind: oneOf(FollowUpKind, search.get('kind')),
    standing: oneOf(FollowUpState, search.get('standing')),
    late: late === null ? null : late === 'true',
  };
}

/** The follow-ups that a number counts, wherever that number stands; where the address names neither region nor cycle, a choice of them. */
export default function FollowUpsScreen() {
  const [search] = useSearchParams();
  const { regionId, givenCycleId, calledCycleId } = whereOf(search);
  return regionId || givenCycleId || calledCycleId ? (
    <Listed search={search} />
  ) : (
    <FollowUpsOf search={search} />
  );
}

function Listed({ search }: { search: URLSearchParams }) {
  const { t } = useTranslation(['overview', 'app']);
  const where = whereOf(search);
  const after = Math.max(0, Number(search.get('after') ?? 0) || 0);
  const { data, refusal, again } = useRead(FollowUpsDocument, { where, first: PAGE, after });
  const sheetOf = useFollowUpSheet();
  const narrowingsOf = useNarrowings();
  if (!data)
    return <Unread title={t('followUps')} lead={t('followUpsNotRead')} refusal={refusal} again={again} />;
  const { count, followUps } = data.followUps;
  const narrowings = narrowingsOf(where, data.followUps.of);
  const title = [t('followUps'), ...narrowings.map(({ name }) => name), t('app:name')].join(', ');
  return (
    <article className={overview.page}>
      <title>{title}</title>
      <PageHeading>{t('followUps')}</PageHeading>
      <FollowUpFilters narrowings={narrowings} />
      <p className={overview.aside} role="status">
        {t('items', { count })}
        {count > followUps.length && `, ${t('part', { from: after + 1, to: after + followUps.length })}`}
      </p>
      {followUps.length === 0 ? (
        <EmptyState>{t('noneListedFollowUps')}</EmptyState>
      ) : (
        <>
          <table className={styles.table} aria-label={t('followUps')}>
            <thead>
              <tr>
                <th scope="col">{t('promise')}</th>
                <th scope="col">{t('agency')}</th>
                <th scope="col">{t('dimension')}</th>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('standingHead')}</th>
              </tr>
            </thead>
            <tbody>
              {followUps.map((each) => (
                <FollowUpRow key={each.id} followUp={each} />
              ))}
            </tbody>
          </table>
          <Pages search={search} after={after} count={count} />
          <DownloadButton
            sheet={sheetOf(followUps)}
            whole={async () => sheetOf(await readAllFollowUps(where))}
          />
        </>
      )}
    </article>
  );
}

function FollowUpRow({ followUp }: { followUp: ListedFollowUp }) {
  const { t } = useTranslation(['overview', 'followUp']);
  const { text, regionId, region, agency, dimension, kind, dueYear, givenYear, standing, carriedTo } =
    followUp;
  const to = recordAt(followUp.recordId);
  return (
    <tr>
      <td className={styles.promise}>
        {text === null ? (
          <span className={overview.quiet}>{t('wordsHidden')}</span>
        ) : (
          <span className={styles.text}>{text}</span>
        )}
      </td>
      <td>
        {agency}, <Link to={regionAt(regionId)}>{region}</Link>
      </td>
      <td>{to ? <Link to={to}>{`${dimension} ${givenYear}`}</Link> : `${dimension} ${givenYear}`}</td>
      <td>{t(`followUp:kind.${kind}`)}</td>
      <td>{dueYear}</td>
      <td>{carriedTo === null ? t(`followUp:state.${standing}`) : t('carriedTo', { year: carriedTo })}</td>
    </tr>
  );
}

function Pages({ search, after, count }: { search: URLSearchParams; after: number; count: number }) {
  const { t } = useTranslation('overview');
  const at = (from: number) => {
    const next = new URLSearchParams(search);
    next.set('after', String(from));
    return `?${next}`;
  };
  if (count <= PAGE) return null;
  return (
    <nav aria-label={t('pages')} className={styles.pages}>
      {after > 0 && <Link to={at(Math.max(0, after - PAGE))}>{t('earlierPage')}</Link>}
      {after + PAGE < count && <Link to={at(after + PAGE)}>{t('laterPage')}</Link>}
    </nav>
  );
}
