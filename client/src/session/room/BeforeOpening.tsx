import { mayOpenSession } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { OpenSessionDocument } from '../../generated/graphql.ts';
import { useAct } from '../../live/useAct.ts';
import { useMay, useSession } from '../../live/useSession.ts';
import { Button } from '../../ui/index.ts';
import styles from './BeforeOpening.module.css';
import { presenceCounts } from './presenceSummary.ts';
import { RefusalLine } from './RefusalLine.tsx';

/** Before the session: when and where, who is there already, and `Buka sidang` for the chair. */
export function BeforeOpening() {
  const { t } = useTranslation('session');
  const { date, timeWithZone } = useFormat();
  const session = useSession((room) => room.session);
  const counts = useSession(presenceCounts);
  const may = useMay(({ actor, session: facts }) => mayOpenSession(actor, facts)).allowed;
  const open = useAct(OpenSessionDocument);
  return (
    <section className={styles.before} aria-labelledby="before-heading">
      <h2 id="before-heading" className={styles.title}>
        {t('before.title')}
      </h2>
      <p>
        {t('before.when', {
          date: date(session.scheduledFor),
          time: timeWithZone(session.scheduledFor),
          venue: session.venue,
        })}
      </p>
      <p className={styles.words}>{t('before.attendance', counts)}</p>
      <p className={styles.words}>{t(may ? 'before.chair' : 'before.reader')}</p>
      {may && (
        <Button
          variant="primary"
          size="large"
          icon="play"
          busy={open.busy}
          onClick={() => void open.run({ sessionId: session.id })}
        >
          {t('act.open')}
        </Button>
      )}
      <RefusalLine refusal={open.refusal} lead={t('act.notOpened')} />
    </section>
  );
}
