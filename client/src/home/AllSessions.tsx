import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';

/** Where sessions stand that the home page leaves out: an administrator's list of them, the list of the calendar for others. */
export function AllSessions({ period }: { period: 'coming' | 'past' }) {
  const { t } = useTranslation('home');
  const administrator = useMe()?.administrator ?? false;
  const list = administrator ? '/workspace/sessions' : `/calendar?view=list&period=${period}`;
  return <Link to={list}>{t('allSessions')}</Link>;
}
