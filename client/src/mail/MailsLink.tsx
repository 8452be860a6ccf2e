import { maySeeMails } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { actorOf } from '../live/room.ts';
import { useSession } from '../live/useSession.ts';

/** The way to what was sent to whom, for those who may see it. */
export function MailsLink() {
  const { t } = useTranslation('session');
  const id = useSession((room) => room.session.id);
  const seen = useSession((room) => maySeeMails(actorOf(room), room.session.id));
  return seen ? <Link to={`/sessions/${id}/mail`}>{t('mails')}</Link> : null;
}
