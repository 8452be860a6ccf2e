import { DocumentFormat } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { DocumentLine } from '../document/DocumentLine.tsx';
import type { ProceedingsPartsFragment } from '../generated/graphql.ts';
import { Button } from '../ui/index.ts';
import { downloadText } from './download.ts';

/** Hands out the very text that the fingerprint is computed over, byte for byte, so that anybody can compute it again. */
export function DownloadFrozen({ frozen }: { frozen: ProceedingsPartsFragment }) {
  const { t } = useTranslation('record');
  const download = () => downloadText(frozen.canonicalJson, `${frozen.sha256.slice(0, 16)}.json`);
  return (
    <DocumentLine name={t('frozenText')}>
      <Button
        variant="link"
        size="small"
        aria-label={`${t('download')}, ${DocumentFormat.JSON}`}
        onClick={download}
      >
        {DocumentFormat.JSON}
      </Button>
    </DocumentLine>
  );
}
