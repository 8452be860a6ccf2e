import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import styles from './CycleRegions.module.css';
import type { Cycle } from './cycle.ts';
import type { CycleFilter } from './cycleFilter.ts';

/** Says which regions are listed when not all are, and leads back to all. */
export function FilterLine({ cycle, filter, count }: { cycle: Cycle; filter: CycleFilter; count: number }) {
  const { t } = useTranslation('overview');
  const { score } = useFormat();
  const { standing, missing, band, scored, late, totalled, hidden } = filter;
  const dimension = cycle.overview.dimensions.find(({ id }) => id === scored)?.name;
  const parts = [
    standing && t(`standing.${standing}`),
    missing && (missing === 'ANY' ? t('lacking') : t('lacks', { what: t(`missing.${missing}`) })),
    band && t('inBand', { from: score(band.from), to: score(band.below === 500 ? 500 : band.below - 1) }),
    dimension && t('scoredIn', { dimension }),
    late && t('hasLate'),
    totalled && t('hasTotal'),
    hidden && t('hasHidden'),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className={styles.filter} role="status">
      {t('listed', { count, what: parts.join(', ') })} <Link to="?#regions">{t('listAll')}</Link>
    </p>
  );
}
