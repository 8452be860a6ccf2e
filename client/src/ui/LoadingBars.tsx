import { useTranslation } from '#i18n';
import styles from './LoadingBars.module.css';
import { useDelayed } from './useDelayed.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Props of {@link LoadingBars}. */
export interface LoadingBarsProps {
  /** Width of each bar in per cent of the place: the size of what comes. */
  widths?: readonly number[];
  /** Height of each bar in px. */
  height?: number;
}

/** Still bars in the size of what comes, shown after 300 ms. */
export function LoadingBars({ widths = [92, 78, 40], height = 12 }: LoadingBarsProps) {
  const { t } = useTranslation('ui');
  const shown = useDelayed(true);
  return (
    <div role="status" className={shown ? styles.bars : styles.waiting}>
      <VisuallyHidden>{shown ? t('loading') : ''}</VisuallyHidden>
      {widths.map((width, place) => (
        <div key={place} className={styles.bar} style={{ width: `${width}%`, height }} />
      ))}
    </div>
  );
}
