import type { ReactElement } from 'react';
import styles from './DimensionMark.module.css';
import { joinClasses } from './joinClasses.ts';

/** The six marks, in the order of the programme's dimensions. */
export const dimensionMarks = ['square', 'triangle', 'diamond', 'circle', 'plus', 'leaf'] as const;

/** The name of a dimension's mark. */
export type DimensionMarkName = (typeof dimensionMarks)[number];

const shapes: Record<DimensionMarkName, ReactElement> = {
  square: <rect x="1.5" y="1.5" width="13" height="13" />,
  triangle: <path d="M8 1.4 15 14.4H1Z" />,
  diamond: <path d="M8 .6 15.4 8 8 15.4.6 8Z" />,
  circle: <circle cx="8" cy="8" r="6.9" />,
  plus: <path d="M5.4 1.2h5.2v4.2h4.2v5.2h-4.2v4.2H5.4v-4.2H1.2V5.4h4.2Z" />,
  leaf: <path d="M1.4 1.4h7.2a6 6 0 0 1 6 6v7.2H7.4a6 6 0 0 1-6-6Z" />,
};

/** Props of {@link DimensionMark}. */
export interface DimensionMarkProps {
  /** The dimension's place in the programme, from 1. From the seventh on the mark is an ink square with the number. */
  position?: number;
  /** The mark by name, as the programme sets it; any other name, such as `number`, shows the number. */
  mark?: string;
  /** Edge in px, 10 to 20. */
  size?: number;
  /** The dimension's name, for a mark that stands alone. Leave out where the name stands beside it. */
  label?: string;
  className?: string;
}

/** A dimension's shape and colour, always with its name beside it or as its label. */
export function DimensionMark({ position = 1, mark, size = 12, label, className }: DimensionMarkProps) {
  const name =
    mark === undefined ? dimensionMarks[position - 1] : dimensionMarks.find((known) => known === mark);
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a title, or stands beside the name
    <svg
      {...spoken}
      className={joinClasses(styles.mark, name ? styles[name] : styles.other, className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
    >
      {label && <title>{label}</title>}
      {name ? (
        shapes[name]
      ) : (
        <>
          <rect x=".5" y=".5" width="15" height="15" rx="2" />
          <text x="8" y="11.8" textAnchor="middle" className={styles.number}>
            {position}
          </text>
        </>
      )}
    </svg>
  );
}
