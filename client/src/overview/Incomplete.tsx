import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import styles from './Overview.module.css';
import type { RegionCycle, RegionProgramme } from './regionFigures.ts';

/** Says what a total leaves out: scores that are not there yet, and those that may not be seen before FINAL. */
export function Incomplete({ cycle, programme }: { cycle: RegionCycle; programme: RegionProgramme }) {
  const { t } = useTranslation('overview');
  const { list, score } = useFormat();
  const { hidden, missingIds, soFar, total } = cycle;
  if (total !== null) return null;
  const names = programme.dimensions.filter(({ id }) => missingIds.includes(id)).map(({ name }) => name);
  return (
    <p className={styles.under}>
      {soFar !== null && names.length > 0 && `${t('soFar', { score: score(soFar), missing: list(names) })} `}
      {hidden > 0 && t('hidden', { count: hidden })}
    </p>
  );
}
