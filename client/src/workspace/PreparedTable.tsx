import { createContext, type ReactNode, use } from 'react';
import { useTranslation } from '#i18n';
import { Button, joinClasses, VisuallyHidden } from '../ui/index.ts';
import { OpenedForm } from './OpenedForm.tsx';
import styles from './PreparedTable.module.css';
import { useOpener } from './useOpener.ts';

const Heads = createContext<readonly string[]>([]);

/** Props of {@link PreparedTable}. */
export interface PreparedTableProps {
  /** What the table lists, for screen readers. */
  label: string;
  /** Heads of the columns, without that of the acts. */
  heads: readonly string[];
  children: ReactNode;
}

/** A dense table whose rows open forms. On a phone each row is a block that names its columns. */
export function PreparedTable({ label, heads, children }: PreparedTableProps) {
  const { t } = useTranslation('workspace');
  return (
    <Heads value={heads}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>{t('edit')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Heads>
  );
}

/** Props of {@link PreparedRow}. */
export interface PreparedRowProps {
  /** What the row is about, said by its button. */
  name: string;
  /** One for each head; null where there is nothing to tell. */
  cells: readonly ReactNode[];
  /** The form that `Ubah` opens under the row. */
  form?: (close: () => void) => ReactNode;
  /** Under which name what is typed in the form is kept; none where the row has no form. */
  formName?: string;
  /** More acts, before `Ubah`. */
  acts?: ReactNode;
  /** What always stands under the row. */
  below?: ReactNode;
}

/** A row, with the form that changes it under it. */
export function PreparedRow({ name, cells, form, formName = '', acts, below }: PreparedRowProps) {
  const { t } = useTranslation('workspace');
  const heads = use(Heads);
  const opener = useOpener(formName);
  const { open, toggle, close } = opener;
  const under = open && form ? <OpenedForm opener={opener}>{form(close)}</OpenedForm> : null;
  const followed = Boolean(below) || under !== null;
  return (
    <>
      <tr className={joinClasses(styles.row, followed && styles.followed)}>
        {cells.map((cell, index) => (
          <td
            key={heads[index]}
            data-label={heads[index]}
            className={cell === null ? styles.nothing : undefined}
          >
            {cell}
          </td>
        ))}
        <td className={styles.acts}>
          <span className={styles.buttons}>
            {acts}
            {form && (
              <Button size="small" aria-expanded={open} aria-label={t('editOf', { name })} onClick={toggle}>
                {t('edit')}
              </Button>
            )}
          </span>
        </td>
      </tr>
      {followed && (
        <tr className={styles.under}>
          <td colSpan={heads.length + 1}>
            {under}
            {below}
          </td>
        </tr>
      )}
    </>
  );
}
