import { useTranslation } from '#i18n';
import { useNewVersion } from '../live/version.ts';
import { Band, Button } from '../ui/index.ts';

/** Says that the server was renewed meanwhile, and loads the page again. Outbox and drafts are kept on the device. */
export function NewVersionBand() {
  const { t } = useTranslation('app');
  if (!useNewVersion()) return null;
  return (
    <Band
      tone="brand"
      lead={t('newVersion.lead')}
      actions={
        <Button size="small" onClick={() => location.reload()}>
          {t('newVersion.reload')}
        </Button>
      }
    >
      {t('newVersion.means')}
    </Band>
  );
}
