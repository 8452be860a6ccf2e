import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import styles from './RoomBar.module.css';
import { useRooms } from './rooms.ts';

/** Ways to the other rooms of somebody with several kinds of seats in this session; nothing for everybody else. */
export function OtherRooms({ className }: { className?: string }) {
  const { t } = useTranslation('session');
  const { others } = useRooms();
  return others.map(({ room, to }) => (
    <span key={room} className={className}>
      <Link to={to} className={styles.meeting}>
        {t(`otherRoom.${room}`)}
      </Link>
    </span>
  ));
}
