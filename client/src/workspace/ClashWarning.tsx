import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Band } from '../ui/index.ts';
import styles from './ClashWarning.module.css';
import type { Clash } from './useClashes.ts';

/** A clash as it is told: who, and where they sit. */
type ToldClash = Pick<Clash, 'session'> & { seat: Pick<Clash['seat'], 'id' | 'name'> };

/** Says who would sit on two panels at once, before anything is saved. */
export function ClashWarning({ clashes }: { clashes: readonly ToldClash[] }) {
  const { t } = useTranslation('workspace');
  return (
    <div role="status" className={styles.place}>
      {clashes.length > 0 && (
        <Band icon="clock" lead={t('clash.lead')}>
          {clashes.map((clash) => (
            <ClashLine key={`${clash.seat.id} ${clash.session.id}`} clash={clash} />
          ))}
          {t('clash.mayGoOn')}
        </Band>
      )}
    </div>
  );
}

function ClashLine({ clash: { seat, session } }: { clash: ToldClash }) {
  const { t } = useTranslation('workspace');
  const { dateShort, timeWithZone } = useFormat(session.timeZone);
  const time = `${dateShort(session.scheduledFor)}, ${timeWithZone(session.scheduledFor)}`;
  return <span>{t('clash.line', { name: seat.name, region: session.region.name, time })} </span>;
}
