import { Link, useParams } from 'wouter';
import { useTranslation } from '#i18n';
import { SheetTable } from '../charts/SheetTable.tsx';
import type { Sheet } from '../charts/sheet.ts';
import { ProgrammeOverviewDocument, type ProgrammeOverviewQuery } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { useRefreshing } from '../home/useRefreshing.ts';
import { EmptyState, PageHeading } from '../ui/index.ts';
import { capital } from './capital.ts';
import styles from './Overview.module.css';
import { Unread } from './Unread.tsx';
import { useExamples } from './useExamples.ts';

type Programme = ProgrammeOverviewQuery['programme'];

/** The page of a programme: its cycles in short. */
export default function ProgrammeScreen() {
  const { t } = useTranslation('overview');
  const { id = '' } = useParams();
  const { data, refusal, again } = useRead(ProgrammeOverviewDocument, { id });
  useRefreshing(again, data !== undefined);
  if (data?.programme.id === id) return <ProgrammePage programme={data.programme} />;
  return <Unread title={t('programme')} lead={t('programmeNotRead')} refusal={refusal} again={again} />;
}

function ProgrammePage({ programme }: { programme: Programme }) {
  const { t } = useTranslation(['overview', 'app']);
  const examples = useExamples();
  const sheet = useCycleSheet(programme);
  const hidden = programme.cyclesInShort.filter(({ hiddenRegions }) => hiddenRegions > 0);
  return (
    <article className={styles.page}>
      <title>{`${programme.name}, ${t('app:name')}`}</title>
      <nav aria-label={t('where')}>
        <ol className={styles.where}>
          <li>
            <Link to="/programmes">{t('programmes')}</Link>
          </li>
        </ol>
      </nav>
      <PageHeading size="large" note={examples}>
        {programme.name}
      </PageHeading>
      <section aria-labelledby="cycles" className={styles.section}>
        <h2 id="cycles" className={styles.title}>
          {t('cycles')}
        </h2>
        {programme.cyclesInShort.length === 0 ? (
          <EmptyState>{t('noCyclesYet')}</EmptyState>
        ) : (
          <SheetTable sheet={sheet} />
        )}
        {hidden.map(({ cycle, hiddenRegions }) => (
          <p key={cycle.id} className={styles.aside}>
            {t('hiddenIn', { cycle: `${cycle.year} ${cycle.stage}`, count: hiddenRegions })}
          </p>
        ))}
      </section>
    </article>
  );
}

function useCycleSheet(programme: Programme): Sheet {
  const { t } = useTranslation('overview');
  const standings = ['SCHEDULED', 'LIVE', 'CLOSED', 'FINAL'] as const;
  return {
    title: t('sheets.cycles', { programme: programme.name }),
    columns: [
      { head: t('cycle'), kind: 'text' },
      { head: t('letterHead'), kind: 'text' },
      { head: t('regions'), kind: 'count' },
      ...standings.map((standing) => ({ head: capital(t(`standing.${standing}`)), kind: 'count' as const })),
      { head: capital(t('lacking')), kind: 'count' },
      { head: t('meanTotal'), kind: 'score' },
      { head: t('promisedShort'), kind: 'count' },
    ],
    rows: programme.cyclesInShort.map((each) => {
      const { cycle, open, scheduled, live, closed, final } = each;
      const at = (query = '') => (open ? `/cycles/${cycle.id}${query}` : undefined);
      const counts = { SCHEDULED: scheduled, LIVE: live, CLOSED: closed, FINAL: final };
      const figure = (value: number, query: string) => (open ? { value, to: at(query) } : { value: null });
      return [
        { value: `${cycle.year} ${cycle.stage}`, to: at() },
        { value: cycle.letter },
        figure(each.regions, '#regions'),
        ...standings.map((standing) => figure(counts[standing], `?standing=${standing}#regions`)),
        figure(each.lacking, '?missing=ANY#regions'),
        open ? { value: each.mean, to: at('?totalled=true&order=score#regions') } : { value: null },
        open ? { value: each.given, to: `/follow-ups?given=${cycle.id}` } : { value: null },
      ];
    }),
  };
}
