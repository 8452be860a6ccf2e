import { SealedKind } from '@risalah/shared';
import { sha256Hex } from '@risalah/shared/proof';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { VerifyQuery } from '../generated/graphql.ts';
import { StateMark } from '../ui/index.ts';
import { Particulars } from './Particulars.tsx';
import styles from './VerifyScreen.module.css';

type Verification = VerifyQuery['verify'];

/** What a fingerprint stands for, and whether its seal holds; more for those who may read the proceedings. */
export function Verdict({ verification }: { verification: Verification }) {
  const { t } = useTranslation('verify');
  const { confirmation } = verification;
  if (!confirmation) {
    return (
      <div className={styles.verdict}>
        <StateMark icon="cross" tone="warn">
          {t('unknown')}
        </StateMark>
        <p className={styles.note}>{t('unknownText')}</p>
      </div>
    );
  }
  const { holds, kind, dimension, region, year } = confirmation;
  return (
    <div className={styles.verdict}>
      <StateMark icon={holds ? 'lock' : 'cross'} tone={holds ? 'ok' : 'bad'}>
        {t(holds ? `holds.${kind}` : 'broken')}
      </StateMark>
      <p className={styles.of}>{t('of', { dimension, region, year })}</p>
      <Told confirmation={confirmation} />
      <ForReaders verification={verification} />
    </div>
  );
}

function Told({ confirmation }: { confirmation: NonNullable<Verification['confirmation']> }) {
  const { t } = useTranslation('verify');
  const { date, timeWithZone } = useFormat(confirmation.timeZone);
  const { frozenAt, sealedAt, number, chainLength, sealHash, key, cycle } = confirmation;
  const moment = (at: string) => t('moment', { date: date(at), time: timeWithZone(at) });
  return (
    <Particulars
      of={[
        [t('cycle'), cycle],
        [t('frozenAt'), moment(frozenAt)],
        sealedAt !== frozenAt && [t('sealedAt'), t('sealedAtNote', { at: moment(sealedAt) })],
        [t('chain'), t('chainPlace', { number, length: chainLength })],
        [t('sealHash'), { hex: sealHash }],
        key !== null && [t('key'), t('keySince', { id: key.id, at: date(key.validFrom) })],
      ]}
    />
  );
}

/** What is told beyond that to whoever is signed in and may read the proceedings. */
function ForReaders({
  verification: { confirmation, proceedings, session },
}: {
  verification: Verification;
}) {
  const { t } = useTranslation('verify');
  const text = proceedings?.canonicalJson;
  // The same sum, done here: what the server says need not be believed.
  const computed = useMemo(() => (text === undefined ? null : sha256Hex(text)), [text]);
  if (!proceedings) return null;
  const same = computed === proceedings.sha256;
  const record = session?.records.find((each) => each.dimension.id === proceedings.dimensionId);
  return (
    <>
      {confirmation?.kind === SealedKind.PROCEEDINGS && (
        <StateMark icon={same ? 'check' : 'cross'} tone={same ? 'ok' : 'bad'}>
          {t(same ? 'same' : 'different')}
        </StateMark>
      )}
      {record && (
        <p>
          <Link to={`/records/${record.id}`} className={styles.way}>
            {t('toRecord')}
          </Link>
        </p>
      )}
    </>
  );
}
