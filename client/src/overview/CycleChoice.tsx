import { SessionState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { joinClasses } from '../ui/index.ts';
import { regionAt } from './links.ts';
import styles from './Overview.module.css';
import type { Region } from './region.ts';
import type { RegionCycle, Shown } from './regionFigures.ts';

/** The cycles of a region; the shown one stands out. */
export function CycleChoice({ region, shown }: { region: Region; shown: Shown }) {
  const { t } = useTranslation('overview');
  const programmes = region.overview.programmes;
  return (
    <nav aria-label={t('cycles')} className={styles.choice}>
      {programmes.map((programme) => (
        <ul key={programme.programmeId} aria-label={programme.name}>
          {programme.cycles.map((each) => (
            <li key={each.cycle.id}>
              <Link
                to={regionAt(region.id, each.cycle.id)}
                replace
                aria-current={each === shown.cycle ? 'page' : undefined}
                className={joinClasses(styles.chosen, each === shown.cycle && styles.isChosen)}
              >
                {each.cycle.year} {each.cycle.stage} <CycleNote cycle={each} />
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function CycleNote({ cycle }: { cycle: RegionCycle }) {
  const { t } = useTranslation(['overview', 'session']);
  const { score } = useFormat();
  if (cycle.total !== null) return <strong>{score(cycle.total)}</strong>;
  const state = cycle.state ?? SessionState.SCHEDULED;
  return <span className={styles.quiet}>{t(`standing.${state === 'PAUSED' ? 'LIVE' : state}`)}</span>;
}
