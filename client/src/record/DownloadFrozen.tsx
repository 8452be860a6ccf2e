import { useTranslation } from '#i18n';
import type { ProceedingsPartsFragment } from '../generated/graphql.ts';
import { Button } from '../ui/index.ts';
import { downloadText } from './download.ts';

/** Hands out the very text that the fingerprint is computed over, byte for byte, so that anybody can compute it again. */
export function DownloadFrozen({ frozen }: { frozen: ProceedingsPartsFragment }) {
  const { t } = useTranslation('record');
  const download = () => downloadText(frozen.canonicalJson, `${frozen.sha256.slice(0, 16)}.json`);
  return (
    <Button size="small" icon="download" onClick={download}>
      {t('download')}
    </Button>
  );
}
