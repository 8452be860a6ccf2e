import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from '#i18n';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link Dialog}. */
export interface DialogProps {
  open: boolean;
  /** Asked to close: Esc or the cross. A click beside it does nothing, so that typed text is not lost. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons in the last row, the way out first. */
  actions?: ReactNode;
  size?: 'normal' | 'wide';
}

/** A native modal dialog: focus goes in, stays in, and returns to where it was. Never used over the live question. */
export function Dialog({ open, onClose, title, children, actions, size = 'normal' }: DialogProps) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) {
      element.showModal();
      // By itself the dialog would focus its cross; whoever opened a form wants its first field.
      element.querySelector<HTMLElement>('input:not([type=radio], [type=checkbox]), textarea')?.focus();
    }
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={joinClasses(styles.dialog, styles[size])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <header className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <IconButton icon="cross" label={t('close')} size="small" onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </>
      )}
    </dialog>
  );
}
