import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { WithdrawEvidenceDocument } from '../generated/graphql.ts';
import { useSubmission } from '../live/useSubmission.ts';
import type { EvidenceFileView } from '../live/views.ts';
import { announce, Button } from '../ui/index.ts';
import { NotSaved } from '../workspace/NotSaved.tsx';
import styles from './Evidence.module.css';

/** Takes a wrong file back, after asking. */
export default function WithdrawFile({ file }: { file: EvidenceFileView }) {
  const { t } = useTranslation('evidence');
  const sentence = useRefusalSentence();
  const { busy, waits, refusal, send } = useSubmission();
  const [asking, setAsking] = useState(false);
  const { id: evidenceFileId, name } = file;
  const withdraw = async () => {
    if (await send(WithdrawEvidenceDocument, { evidenceFileId }))
      announce(t('withdraw.done', { name }), 'polite');
  };
  return (
    <div className={styles.withdraw}>
      {asking ? (
        <>
          <p className={styles.asks}>{t('withdraw.asks', { name })}</p>
          <div className={styles.acts}>
            <Button size="small" tone="bad" busy={busy} onClick={() => void withdraw()}>
              {t('withdraw.act')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => setAsking(false)}>
              {t('withdraw.stay')}
            </Button>
          </div>
        </>
      ) : (
        <Button
          size="small"
          variant="link"
          aria-label={t('withdraw.named', { name })}
          onClick={() => setAsking(true)}
        >
          {t('withdraw.button')}
        </Button>
      )}
      <NotSaved saving={{ waits, refused: refusal && sentence(refusal.code) }} lead={t('withdraw.refused')} />
    </div>
  );
}
