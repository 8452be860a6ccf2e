import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { Button, Conflict } from '../ui/index.ts';
import { useKeptForm } from './keptForm.ts';
import { NotSaved } from './NotSaved.tsx';
import styles from './SaveForm.module.css';
import type { Saving } from './useSaving.ts';

/** Props of {@link SaveForm}. */
export interface SaveFormProps {
  /** What the form is for, for screen readers. */
  label: string;
  saving: Saving;
  children: ReactNode;
  /** Saves; with a revision when what somebody else stored is to be replaced. */
  onSave: (over?: number) => Promise<void>;
  onClose: () => void;
  /** Reads again what is stored, when it shall stand. */
  onReload?: () => void;
  /** What the button says; `Simpan` unless told otherwise. */
  act?: string;
}

/**
 * Fields in a row of a table or under it, with what was refused at the place. Opens with its first field in focus, unless it opened by
 * itself with what was typed before. To cancel lets go of what was typed.
 */
export function SaveForm({ label, saving, children, onSave, onClose, onReload, act }: SaveFormProps) {
  const { t } = useTranslation('workspace');
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptForm();
  const [comesBack] = useState(() => kept?.byItself && kept.read() !== null);
  useEffect(() => {
    if (comesBack) return;
    form.current
      ?.querySelector<HTMLElement>('input:not(:disabled), select:not(:disabled), textarea')
      ?.focus();
  }, [comesBack]);
  const { refusals, stale } = saving;
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.busy && !stale) void onSave();
  };
  const letGo = () => {
    saving.discard();
    kept?.forget();
  };
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      className={styles.form}
      onInput={saving.forget}
      onSubmit={submit}
    >
      <div className={styles.fields}>{children}</div>
      <NotSaved saving={saving} lead={t('notSaved')} />
      {stale && (
        <Conflict
          mine={{ heading: t('stale.mine'), text: stale.yours }}
          theirs={{ heading: t('stale.theirs'), text: stale.theirs.text }}
          revision={stale.theirs.revision}
          onKeepMine={() => void onSave(stale.theirs.revision)}
          onTakeTheirs={() => {
            letGo();
            onReload?.();
            onClose();
          }}
          busy={saving.busy}
        />
      )}
      <div className={styles.actions}>
        {!stale && (
          <Button type="submit" variant="primary" busy={saving.busy}>
            {act ?? t('save')}
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={() => {
            letGo();
            onClose();
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
