import { useTranslation } from '#i18n';
import { useSession } from '../live/useSession.ts';
import { Icon, IconButton } from '../ui/index.ts';
import styles from './Composer.module.css';

interface FollowUpCalledInProps {
  followUpId: string;
  onDetach: () => void;
}

/** The earlier promise that the composed question calls in, with a way to take it off again. */
export function FollowUpCalledIn({ followUpId, onDetach }: FollowUpCalledInProps) {
  const { t } = useTranslation('question');
  const followUp = useSession((room) => room.followUps[followUpId]);
  if (!followUp) return null;
  return (
    <p className={styles.calledIn}>
      <Icon name="followUp" size={14} />
      <span>{t('composer.fromFollowUp', { year: followUp.cycle.year ?? followUp.dueYear })}</span>
      <span className={styles.promise}>{followUp.text}</span>
      <IconButton icon="cross" size="small" label={t('composer.detach')} onClick={onDetach} />
    </p>
  );
}
