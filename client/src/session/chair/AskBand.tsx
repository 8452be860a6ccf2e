import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '#i18n';
import { Button } from '../../ui/index.ts';
import styles from './AskBand.module.css';

/** Props of {@link AskBand}. */
export interface AskBandProps {
  /** What is asked, in bold: `Pindah ke Smart Society?` */
  lead: string;
  /** What it will mean. */
  children?: ReactNode;
  /** A field that belongs to it. */
  field?: ReactNode;
  /** The verb of the button that does it. */
  verb: string;
  busy: boolean;
  onAct: () => void;
  onCancel: () => void;
  refusal?: ReactNode;
}

/** Asks before an act that all will notice, in the place of the dimension bar, so that the question stays where it is. */
export function AskBand({ lead, children, field, verb, busy, onAct, onCancel, refusal }: AskBandProps) {
  const { t } = useTranslation('session');
  const band = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    band.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAct();
  };
  return (
    <form
      ref={band}
      className={styles.band}
      aria-label={lead}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      <div className={styles.words}>
        <p className={styles.lead}>
          <strong>{lead}</strong> {children}
        </p>
        {field}
        {refusal}
      </div>
      <div className={styles.acts}>
        <Button variant="quiet" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
        <Button variant="primary" type="submit" busy={busy}>
          {verb}
        </Button>
      </div>
    </form>
  );
}
