import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useSession } from '../live/useSession.ts';
import styles from './ScoreSheet.module.css';
import { totalOf } from './scoreRoom.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The total of the region by the cycle's formula; while it is incomplete, of what, and what is missing. */
export function RegionTotalLine() {
  const { t } = useTranslation('score');
  const { score, list } = useFormat();
  const { total, soFar, counted, missing } = useSession(totalOf, same);
  const dimensions = useSession((room) => room.dimensions);
  const formula = useSession((room) => room.session.cycle.totalFormula);
  const names = list(missing.map((id) => dimensions[id]?.name ?? t('otherDimension')));
  return (
    <section className={styles.part} aria-labelledby="region-total">
      <h3 id="region-total">{t('region')}</h3>
      <p className={styles.note}>{t(`formula.${formula}`)}</p>
      <p className={styles.sentence}>
        {total !== null ? (
          <strong>{score(total)}</strong>
        ) : soFar === null ? (
          t('regionNone')
        ) : (
          <>
            {t('regionSoFar', { total: score(soFar), count: counted.length })} {t('regionMissing', { names })}
          </>
        )}
      </p>
    </section>
  );
}
