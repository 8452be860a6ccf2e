import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useMe, useSignedIn } from '../app/GraphqlProvider.tsx';
import { graphql } from '../app/graphql.ts';
import { SignOutDocument } from '../generated/graphql.ts';
import { clearDrafts } from '../live/drafts.ts';
import { clearCopies } from '../minutes/together/copyNames.ts';
import { Button, PageHeading, Refusal } from '../ui/index.ts';
import styles from './AccountScreen.module.css';
import { TokensSection } from './TokensSection.tsx';

/** What belongs to the signed-in person alone: their tokens, and the devices that they are signed in on. */
export default function AccountScreen() {
  const { t } = useTranslation(['account', 'app']);
  const me = useMe();
  if (!me) return null;
  return (
    <div className={styles.page}>
      <title>{`${t('title')}, ${t('app:name')}`}</title>
      <PageHeading>{t('title')}</PageHeading>
      <p className={styles.who}>
        <strong>{me.name}</strong> <span>{me.email}</span>
      </p>
      <TokensSection me={me} />
      <Devices personId={me.id} />
    </div>
  );
}

function Devices({ personId }: { personId: string }) {
  const { t } = useTranslation('account');
  const sentenceOf = useRefusalSentence();
  const signedIn = useSignedIn();
  const [refusedWith, setRefusedWith] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const signOutEverywhere = async () => {
    setBusy(true);
    const left = await graphql.mutate(SignOutDocument, { input: { everywhere: true } });
    setBusy(false);
    if (!left.ok) return setRefusedWith(left.refusal.code);
    clearDrafts(personId);
    clearCopies(personId);
    await signedIn();
  };
  return (
    <section aria-labelledby="devices" className={styles.section}>
      <h2 id="devices">{t('devices')}</h2>
      <p className={styles.note}>{t('devicesNote')}</p>
      <div>
        <Button busy={busy} onClick={() => void signOutEverywhere()}>
          {t('signOutEverywhere')}
        </Button>
      </div>
      {refusedWith && <Refusal lead={t('notSignedOut')}>{sentenceOf(refusedWith)}</Refusal>}
    </section>
  );
}
