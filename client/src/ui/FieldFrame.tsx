import { type ReactNode, useId } from 'react';
import { useTranslation } from '#i18n';
import styles from './Field.module.css';
import { joinClasses } from './joinClasses.ts';

/** What every field says around its input. */
export interface FieldFrameProps {
  label: string;
  /** Keeps the label for screen readers only, where the place already says it. */
  labelHidden?: boolean;
  /** `stack` sets the label above, `row` beside, as in short forms. */
  layout?: 'stack' | 'row';
  /** One sentence that helps before anything is typed. */
  hint?: ReactNode;
  /** What is wrong, said at the field. The typed text stays. */
  error?: ReactNode;
}

/** The attributes an input needs to belong to its label, hint and error. */
export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FrameProps extends FieldFrameProps {
  /** Length of the text and the most it may have, told when it comes near. */
  length?: number;
  limit?: number;
  children: (wiring: FieldWiring) => ReactNode;
}

/** Sets label, hint, error and remaining characters around one input. */
export function FieldFrame({
  label,
  labelHidden,
  layout = 'stack',
  hint,
  error,
  length,
  limit,
  children,
}: FrameProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const noteId = `${id}-note`;
  const left = limit === undefined || length === undefined ? undefined : limit - length;
  const near = left !== undefined && limit !== undefined && left <= Math.max(40, limit * 0.1);
  const over = left !== undefined && left < 0;
  const note = error || hint || near;
  return (
    <div className={joinClasses(styles.frame, layout === 'row' && styles.row)}>
      <label htmlFor={id} className={labelHidden ? styles.hiddenLabel : styles.label}>
        {label}
      </label>
      <div className={styles.body}>
        {children({
          id,
          'aria-describedby': note ? noteId : undefined,
          'aria-invalid': error || over ? true : undefined,
        })}
        {note && (
          <div id={noteId} className={styles.notes}>
            {error ? <p className={styles.error}>{error}</p> : hint && <p>{hint}</p>}
            {near && (
              <p className={over ? styles.error : undefined}>
                {t(over ? 'charactersOver' : 'charactersLeft', { count: Math.abs(left) })}
              </p>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
