import { DocumentFormat } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { graphql } from '../app/graphql.ts';
import { DocumentLine } from '../document/DocumentLine.tsx';
import { type ProceedingsPartsFragment, ProofDocument } from '../generated/graphql.ts';
import { Button, Refusal } from '../ui/index.ts';
import { downloadText } from './download.ts';

/** Props of {@link DownloadProof}. */
export interface DownloadProofProps {
  recordId: string;
  frozen: ProceedingsPartsFragment;
}

/** Hands out the proof file, by which anybody verifies these proceedings without this server. */
export function DownloadProof({ recordId, frozen }: DownloadProofProps) {
  const { t } = useTranslation('record');
  const refusalSentence = useRefusalSentence();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const download = async () => {
    setBusy(true);
    const read = await graphql.query(ProofDocument, { recordId });
    setBusy(false);
    if (!read.ok) return setRefusal(refusalSentence(read.refusal.code));
    const proof = read.data.record.proceedings.find(({ id }) => id === frozen.id)?.proof;
    setRefusal(proof ? null : refusalSentence('NOT_FOUND'));
    if (proof) downloadText(proof, `${frozen.sha256.slice(0, 16)}-proof.json`);
  };
  return (
    <DocumentLine name={t('proofFile')}>
      <Button
        variant="link"
        size="small"
        aria-label={`${t('proof')}, ${DocumentFormat.JSON}`}
        busy={busy}
        onClick={() => void download()}
      >
        {DocumentFormat.JSON}
      </Button>
      {refusal && <Refusal lead={t('proofNotRead')}>{refusal}</Refusal>}
    </DocumentLine>
  );
}
