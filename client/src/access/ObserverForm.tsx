import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe, useSignedIn } from '../app/GraphqlProvider.tsx';
import { graphql } from '../app/graphql.ts';
import { EnterAsObserverDocument } from '../generated/graphql.ts';
import { Button, Field, Refusal } from '../ui/index.ts';
import styles from './AccessForm.module.css';
import { useRefusalSentence } from './useRefusalSentence.ts';

/** Props of {@link ObserverForm}. */
export interface ObserverFormProps {
  /** The code that the stage shows. */
  code: string;
  /** Called with the id of the session once the person is in. */
  onEntered: (sessionId: string) => void;
}

/**
 * Somebody from the hall says who they are, for the list of attendance, and comes in as an observer. Who is signed in is asked
 * nothing where they sit in the session already. What was typed stays when it is refused.
 */
export function ObserverForm({ code, onEntered }: ObserverFormProps) {
  const { t } = useTranslation('signIn');
  const me = useMe();
  const signedIn = useSignedIn();
  const refusalSentence = useRefusalSentence();
  const [name, setName] = useState(me?.name ?? '');
  const [office, setOffice] = useState('');
  const [tried, setTried] = useState(false);
  const [refusedWith, setRefusedWith] = useState<string | null>(null);
  const [busy, setBusy] = useState(Boolean(me));
  const nameField = useRef<HTMLInputElement>(null);
  const officeField = useRef<HTMLInputElement>(null);
  const entered = useRef(onEntered);
  entered.current = onEntered;

  // Whoever has a seat comes to their own room without typing anything.
  const known = me?.id;
  useEffect(() => {
    if (!known) return;
    let left = false;
    void graphql.mutate(EnterAsObserverDocument, { input: { code } }).then((sought) => {
      if (left) return;
      if (sought.ok) return entered.current(sought.data.enterAsObserver.id);
      setBusy(false);
      // That name and office are missing is what the form is for.
      if (sought.refusal.code !== 'TEXT_EMPTY') setRefusedWith(sought.refusal.code);
    });
    return () => {
      left = true;
    };
  }, [known, code]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    setRefusedWith(null);
    if (name.trim() === '') return nameField.current?.focus();
    if (office.trim() === '') return officeField.current?.focus();
    setBusy(true);
    const sent = await graphql.mutate(EnterAsObserverDocument, {
      input: { code, name: name.trim(), office: office.trim() },
    });
    if (sent.ok) {
      await signedIn();
      onEntered(sent.data.enterAsObserver.id);
      return;
    }
    setRefusedWith(sent.refusal.code);
    setBusy(false);
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field
        ref={nameField}
        label={t('observer.name')}
        required
        autoComplete="name"
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? t('first.nameMissing') : undefined}
      />
      <Field
        ref={officeField}
        label={t('observer.office')}
        hint={t('observer.officeHint')}
        required
        autoComplete="organization"
        value={office}
        onChange={setOffice}
        error={tried && office.trim() === '' ? t('observer.officeMissing') : undefined}
      />
      {refusedWith && <Refusal lead={t('observer.refused')}>{refusalSentence(refusedWith)}</Refusal>}
      <Button type="submit" variant="primary" size="large" wide busy={busy} busyLabel={t('checking')}>
        {t('observer.submit')}
      </Button>
      {!me && (
        <p className={styles.way}>
          <Link to={`/sign-in?to=${encodeURIComponent(`/o/${code}`)}`}>{t('observer.signInInstead')}</Link>
        </p>
      )}
    </form>
  );
}
