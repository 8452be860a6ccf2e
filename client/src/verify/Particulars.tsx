import { inGroups } from '../record/fingerprint.ts';
import styles from './VerifyScreen.module.css';

/** One particular: its name, and what it is, in words or as digits of hex. */
export type Particular = [name: string, value: string | { hex: string }];

/** Particulars under each other, name and value; those that do not apply are left out. */
export function Particulars({ of }: { of: readonly (Particular | false)[] }) {
  return (
    <dl className={styles.particulars}>
      {of
        .filter((each) => each !== false)
        .map(([name, value]) => (
          <div key={name} className={styles.particular}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : <Hex digits={value.hex} />}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Digits of hex in groups of four that may break anywhere between them. */
export function Hex({ digits }: { digits: string }) {
  return <span className={styles.hex}>{inGroups(digits).join(' ')}</span>;
}
