import { hasRole, Role } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { actorOf } from '../../live/room.ts';
import { useSession } from '../../live/useSession.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';

/** Opens the stage in a window of its own, for the hall's projector. For those who run the meeting; others find it by its address. */
export function StageLink({ close }: { close: () => void }) {
  const { t } = useTranslation('session');
  const id = useSession((room) => room.session.id);
  const runs = useSession((room) => hasRole(actorOf(room), room.session.id, Role.CHAIR, Role.SECRETARY));
  if (!runs) return null;
  return (
    <ButtonLink to={stagePath(id)} target="_blank" rel="noreferrer" aria-label={t('stageIn')} onClick={close}>
      {t('stage')}
    </ButtonLink>
  );
}

/** Where a session's stage is. */
export const stagePath = (sessionId: string): string => `/sessions/${sessionId}/stage`;
