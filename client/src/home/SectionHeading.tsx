import { useFormat } from '../app/useFormat.ts';
import styles from './SectionHeading.module.css';

/** Props of {@link SectionHeading}. */
export interface SectionHeadingProps {
  id: string;
  children: string;
  /** How many there are; left out, nothing is counted. */
  count?: number;
}

/** The heading of a part of the home page, with the number of its entries. */
export function SectionHeading({ id, children, count }: SectionHeadingProps) {
  const { number } = useFormat();
  return (
    <h2 id={id} className={styles.heading}>
      {children}
      {count !== undefined && <span className={styles.count}> {number(count)}</span>}
    </h2>
  );
}
