import { create } from 'qrcode';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './StageFoot.module.css';

/** Modules of white around the code, without which it is not found. */
const QUIET = 2;

/**
 * A QR code that leads into the session, with a short address beside it for who types: as an observer while the chair lets them in,
 * else to the session of whoever signs in. Dark on white in either theme, or no camera reads it.
 */
export function StageCode({ sessionId, code }: { sessionId: string; code: string | null }) {
  const { t } = useTranslation('stage');
  const { href, host } = new URL(code ? `/o/${code}` : `/sessions/${sessionId}`, location.href);
  const { size, path } = useMemo(() => drawn(href), [href]);
  return (
    <div className={styles.way}>
      <p className={styles.address}>
        <strong>{code ? `${host}/o/${code}` : host}</strong>
        <span>{t(code ? 'observer' : 'enter')}</span>
      </p>
      <svg
        role="img"
        aria-label={t('code', { address: href })}
        className={styles.code}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <title>{t('code', { address: href })}</title>
        <rect width={size} height={size} className={styles.light} />
        <path d={path} className={styles.dark} />
      </svg>
    </div>
  );
}

function drawn(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
  return { size: modules.size + 2 * QUIET, path };
}
