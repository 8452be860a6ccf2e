import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { MessagePage } from './MessagePage.tsx';

/** What stands in place of a page that failed to load or to draw. */
export function BrokenPage() {
  const { t } = useTranslation('app');
  const reason = useRouteError();
  useEffect(() => console.error(reason), [reason]);
  const reload = (
    <Button variant="primary" onClick={() => location.reload()}>
      {t('broken.reload')}
    </Button>
  );
  return (
    <MessagePage title={t('broken.title')} way={reload}>
      {t('broken.text')}
    </MessagePage>
  );
}
