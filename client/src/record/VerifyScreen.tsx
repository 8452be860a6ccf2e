import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useFormat } from '../app/useFormat.ts';
import { VerifyDocument, type VerifyQuery } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Button, Field, LoadingBars, PageHeading, Refusal, StateMark } from '../ui/index.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { sha256Of } from './fingerprint.ts';
import styles from './VerifyScreen.module.css';

/** Tells whether a fingerprint is that of frozen proceedings, and computes it again in this browser. */
export default function VerifyScreen() {
  const { t } = useTranslation(['record', 'app']);
  const { hash = '' } = useParams();
  const refusalSentence = useRefusalSentence();
  const { data, refusal } = useRead(VerifyDocument, { hash });
  const verification = data?.verify.hash === hash.toLowerCase() ? data.verify : null;
  return (
    <div className={styles.page}>
      <title>{`${t('verification.title')}, ${t('app:name')}`}</title>
      <PageHeading>{t('verification.title')}</PageHeading>
      <p className={styles.lead}>{t('verification.lead')}</p>
      <Fingerprint sha256={hash} />
      {verification && <Verdict verification={verification} />}
      {!verification && refusal && (
        <Refusal lead={t('verification.notRead')}>{refusalSentence(refusal.code)}</Refusal>
      )}
      {!verification && !refusal && <LoadingBars widths={[60, 40]} />}
      <Another />
    </div>
  );
}

function Verdict({ verification: { proceedings, session } }: { verification: VerifyQuery['verify'] }) {
  const { t } = useTranslation('record');
  const { date, timeWithZone } = useFormat(session?.timeZone);
  if (!proceedings) {
    return (
      <div className={styles.verdict}>
        <StateMark icon="cross" tone="warn">
          {t('verification.unknown')}
        </StateMark>
        <p className={styles.note}>{t('verification.unknownText')}</p>
      </div>
    );
  }
  const dimension = session?.agendaItems.find(
    (item) => item.dimension.id === proceedings.dimensionId,
  )?.dimension;
  const record = session?.records.find((each) => each.dimension.id === proceedings.dimensionId);
  return (
    <div className={styles.verdict}>
      <StateMark icon="lock" tone="ok">
        {t('verification.known')}
      </StateMark>
      <Recomputed canonicalJson={proceedings.canonicalJson} sha256={proceedings.sha256} />
      <p className={styles.of}>
        {session && dimension
          ? t('verification.of', {
              dimension: dimension.name,
              region: session.region.name,
              year: session.cycle.year,
            })
          : t('verification.ofClosed')}
      </p>
      <p className={styles.note}>
        {session && `${t('verification.session', { date: date(session.scheduledFor) })}. `}
        {t('frozen', { date: date(proceedings.frozenAt), time: timeWithZone(proceedings.frozenAt) })}
      </p>
      {record && (
        <p>
          <Link to={`/records/${record.id}`} className={styles.way}>
            {t('verification.toRecord')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The same sum, done here: what the server says need not be believed. */
function Recomputed({ canonicalJson, sha256 }: { canonicalJson: string; sha256: string }) {
  const { t } = useTranslation('record');
  const [computed, setComputed] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void sha256Of(canonicalJson).then((hash) => {
      if (wanted) setComputed(hash);
    });
    return () => {
      wanted = false;
    };
  }, [canonicalJson]);
  if (computed === null) return null;
  const same = computed === sha256;
  return (
    <StateMark icon={same ? 'check' : 'cross'} tone={same ? 'ok' : 'bad'}>
      {t(same ? 'verification.same' : 'verification.different')}
    </StateMark>
  );
}

function Another() {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const check = (event: FormEvent) => {
    event.preventDefault();
    const hash = text.replace(/\s/g, '').toLowerCase();
    if (hash !== '') void navigate(`/verify/${encodeURIComponent(hash)}`);
  };
  return (
    <form className={styles.another} onSubmit={check}>
      <Field
        label={t('verification.another')}
        value={text}
        onChange={setText}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
      />
      <Button type="submit">{t('verification.check')}</Button>
    </form>
  );
}
