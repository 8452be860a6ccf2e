import { create } from 'qrcode';
import { useMemo } from 'react';
import { joinClasses } from './joinClasses.ts';
import styles from './QrCode.module.css';

/** Modules of white around the code, without which it is not found. */
const QUIET = 2;

/** Props of {@link QrCode}. */
export interface QrCodeProps {
  /** What a camera reads. */
  text: string;
  /** What it leads to, for who does not see it. */
  label: string;
  className?: string;
}

/**
 * A QR code, as large as its place. Dark on white in either theme, or no camera reads it. It is imported by its own name, since
 * what draws it would otherwise come with the first page.
 */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      className={joinClasses(styles.code, className)}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
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
