import { hasRole, Role } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { actorOf } from '../../live/room.ts';
import { useSession } from '../../live/useSession.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RoomBar.module.css';

/** Props of {@link StageLink}. */
export interface StageLinkProps {
  /** A drawing for bars, words for menus. */
  look: 'icon' | 'words';
  /** Closes the menu in which it stands. */
  close?: () => void;
}

/** Opens the stage in a window of its own, for the hall's projector. For those who run the meeting; others find it by its address. */
export function StageLink({ look, close }: StageLinkProps) {
  const { t } = useTranslation('session');
  const id = useSession((room) => room.session.id);
  const runs = useSession((room) => hasRole(actorOf(room), room.session.id, Role.CHAIR, Role.SECRETARY));
  if (!runs) return null;
  const to = { target: '_blank', rel: 'noreferrer', 'aria-label': t('stageIn'), onClick: close };
  return look === 'icon' ? (
    <a {...to} href={stagePath(id)} title={t('stageIn')} className={styles.toStage}>
      <Icon name="screen" />
    </a>
  ) : (
    <ButtonLink {...to} to={stagePath(id)}>
      {t('stage')}
    </ButtonLink>
  );
}

/** Where a session's stage is. */
export const stagePath = (sessionId: string): string => `/sessions/${sessionId}/stage`;
