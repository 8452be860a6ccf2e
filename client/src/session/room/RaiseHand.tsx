import { mayRaiseHand } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { usePresence } from '../../live/usePresence.ts';
import { useConnection, useLiveSession, useMay } from '../../live/useSession.ts';
import { announce, Button, Icon, VisuallyHidden } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './Hands.module.css';
import { useRoomWidth } from './useRoomWidth.ts';

/** Props of {@link RaiseHand}. */
export interface RaiseHandProps {
  /** `bar` a button of the top bar, `tab` beside the tabs of the phone, where one thumb reaches it from everywhere. */
  place: 'bar' | 'tab';
}

/** Raises the reader's hand, or lowers it; nothing for who may not. Without a line it keeps its name, and a struck mark. */
export const RaiseHand = memo(function RaiseHand({ place }: RaiseHandProps) {
  const { t } = useTranslation('session');
  const { presence, reader } = useLiveSession();
  const narrow = useRoomWidth() !== 'wide';
  const up = usePresence((people) =>
    people.some(({ personId, hand }) => personId === reader.personId && hand !== null),
  );
  const { state } = useConnection();
  const offline = state === 'OFFLINE' || state === 'RECONNECTING';
  const may = useMay(({ actor, session }) => mayRaiseHand(actor, session)).allowed;
  if (!may) return null;
  const label = t(up ? 'hands.lower' : 'hands.raise');
  const icon = offline ? 'offline' : 'hand';
  const press = () => {
    if (offline) announce(t('hands.needsLine'), 'assertive');
    else presence.raiseHand(!up);
  };
  if (place === 'tab')
    return (
      <button
        type="button"
        className={joinClasses(styles.tab, up && styles.up)}
        aria-label={label}
        aria-disabled={offline || undefined}
        onClick={press}
      >
        <Icon name={icon} size={18} />
        <span>{up ? t('hands.lowerShort') : label}</span>
      </button>
    );
  return (
    <Button
      icon={icon}
      tone={up ? 'brand' : 'neutral'}
      className={up ? styles.up : undefined}
      aria-label={label}
      aria-disabled={offline || undefined}
      onClick={press}
    >
      {narrow ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </Button>
  );
});
