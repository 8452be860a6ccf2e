import { useParams } from 'wouter';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { VerifyDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Fingerprint } from '../record/Fingerprint.tsx';
import { LoadingBars, PageHeading, Refusal } from '../ui/index.ts';
import { FileCheck } from './FileCheck.tsx';
import { HashForm } from './HashForm.tsx';
import { PublicKeys } from './PublicKeys.tsx';
import { Verdict } from './Verdict.tsx';
import styles from './VerifyScreen.module.css';

/** Checks what was frozen, for anybody: by the fingerprint in the address, by another one, or by a proof file. */
export default function VerifyScreen() {
  const { t } = useTranslation(['verify', 'app']);
  const { hash } = useParams();
  return (
    <div className={styles.page}>
      <title>{`${t('title')}, ${t('app:name')}`}</title>
      <PageHeading>{t('title')}</PageHeading>
      <p className={styles.lead}>{t('lead')}</p>
      {hash && <Checked hash={hash.toLowerCase()} />}
      <HashForm key={hash} />
      <FileCheck />
      <PublicKeys />
    </div>
  );
}

function Checked({ hash }: { hash: string }) {
  const { t } = useTranslation('verify');
  const refusalSentence = useRefusalSentence();
  const { data, refusal } = useRead(VerifyDocument, { hash });
  const verification = data?.verify.hash === hash ? data.verify : null;
  return (
    <section className={styles.part} aria-label={t('hash')}>
      <Fingerprint sha256={hash} />
      {verification && <Verdict verification={verification} />}
      {!verification && refusal && <Refusal lead={t('notRead')}>{refusalSentence(refusal.code)}</Refusal>}
      {!verification && !refusal && <LoadingBars widths={[60, 40]} />}
    </section>
  );
}
