import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { MessagePage } from './MessagePage.tsx';

/** Where no page is. It says the same for a page that the reader may not see. */
export default function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <MessagePage title={t('notFound.title')} way={<Link to="/">{t('notFound.back')}</Link>}>
      {t('notFound.text')}
    </MessagePage>
  );
}
