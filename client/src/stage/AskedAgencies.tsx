import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useSession } from '../live/useSession.ts';
import { Icon } from '../ui/index.ts';
import styles from './AskedAgencies.module.css';
import { type Asked, askedAgencies } from './stageMoment.ts';

/** Up to so many agencies each have their place with their state under it; more are told in two sentences. */
const MOST_PLACES = 6;

/** Who was asked, and of each only whether an answer is there: what the panel makes of it is not for a hall. */
export function AskedAgencies({ questionId }: { questionId: string }) {
  const { t } = useTranslation('stage');
  const asked = useSession((room) => askedAgencies(room, questionId), sameAsked);
  if (asked.length > MOST_PLACES) return <Many asked={asked} />;
  return (
    <ul className={styles.places} aria-label={t('asked')}>
      {asked.map(({ id, name, answered }) => (
        <li key={id} className={styles.place}>
          <span className={styles.name}>{name}</span>
          <State answered={answered}>{t(answered ? 'answered' : 'awaited')}</State>
        </li>
      ))}
    </ul>
  );
}

/** More agencies than fit side by side: those still awaited first, since they are looked for. */
function Many({ asked }: { asked: readonly Asked[] }) {
  const { t } = useTranslation('stage');
  const { list } = useFormat();
  const groups = [
    { answered: false, of: asked.filter(({ answered }) => !answered) },
    { answered: true, of: asked.filter(({ answered }) => answered) },
  ].filter(({ of }) => of.length > 0);
  return (
    <ul className={styles.many} aria-label={t('asked')}>
      {groups.map(({ answered, of }) => (
        <li key={String(answered)} className={styles.group}>
          <State answered={answered}>{t(answered ? 'answeredBy' : 'awaitedOf', { count: of.length })}</State>
          <span className={styles.names}>{list(of.map(({ name }) => name))}</span>
        </li>
      ))}
    </ul>
  );
}

function State({ answered, children }: { answered: boolean; children: string }) {
  return (
    <span className={styles.state} data-answered={answered}>
      <Icon name={answered ? 'check' : 'clock'} className={styles.icon} />
      {children}
    </span>
  );
}

function sameAsked(one: readonly Asked[], other: readonly Asked[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, name, answered }, index) => {
      const there = other[index];
      return there?.id === id && there.name === name && there.answered === answered;
    })
  );
}
