import { useTranslation } from '#i18n';
import styles from './Overview.module.css';
import type { Region } from './region.ts';
import { useNamedPart } from './useNamedPart.ts';

/** The agencies of a region, which the number beside its name counts. */
export function RegionAgencies({ region }: { region: Region }) {
  const { t } = useTranslation('overview');
  useNamedPart('agencies');
  return (
    <section id="agencies" aria-labelledby="agencies-heading" className={styles.section}>
      <h2 id="agencies-heading" tabIndex={-1} className={styles.partHeading}>
        {t('agenciesOf')}
      </h2>
      <ul className={styles.agencies}>
        {region.agencies.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
