import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { PageHeading, useNow } from '../ui/index.ts';
import { CycleFollowUps } from './CycleFollowUps.tsx';
import { CycleRegions } from './CycleRegions.tsx';
import { CycleScores } from './CycleScores.tsx';
import { CycleStandings } from './CycleStandings.tsx';
import type { Cycle } from './cycle.ts';
import styles from './Overview.module.css';
import { useExamples } from './useExamples.ts';

/** A cycle: how far its regions are, what is missing, their scores, their follow-ups, and each of them. */
export function CyclePage({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation(['overview', 'app']);
  const now = useNow();
  const examples = useExamples();
  const { overview, programme } = cycle;
  return (
    <article className={styles.page}>
      <title>{`${cycle.name}, ${t('app:name')}`}</title>
      <nav aria-label={t('where')}>
        <ol className={styles.where}>
          <li>
            <Link to={`/programmes/${programme.id}`}>{programme.name}</Link>
          </li>
        </ol>
      </nav>
      <PageHeading size="large" note={examples}>
        {cycle.name}
        <span className={styles.facts}>
          <Link to="?#regions">{t('regionCount', { count: overview.summary.regions })}</Link>
          {`, ${t('letter', { letter: cycle.letter })}`}
        </span>
      </PageHeading>
      {overview.hiddenRegions > 0 && (
        <p className={styles.aside}>{t('hiddenRegions', { count: overview.hiddenRegions })}</p>
      )}
      <CycleStandings cycle={cycle} />
      <CycleScores cycle={cycle} />
      <CycleFollowUps cycle={cycle} />
      <CycleRegions cycle={cycle} now={now} />
    </article>
  );
}
