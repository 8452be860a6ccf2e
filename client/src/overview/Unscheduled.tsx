import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Disclosure } from '../ui/index.ts';
import type { Cycle } from './cycle.ts';
import { regionAt } from './links.ts';
import styles from './Overview.module.css';

/** Regions of the workspace that have no session in the cycle; null for those who may not know. */
export function Unscheduled({ regions }: { regions: Cycle['overview']['unscheduled'] }) {
  const { t } = useTranslation('overview');
  if (regions === null || regions.length === 0) return null;
  return (
    <Disclosure summary={t('unscheduled', { count: regions.length })}>
      <ul className={styles.names}>
        {regions.map(({ id, name }) => (
          <li key={id}>
            <Link to={regionAt(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
