import { useId, useState } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../../app/later.tsx';
import { useUnshownEntries } from '../../live/outbox.ts';
import { Band, Button } from '../../ui/index.ts';
import styles from './UnsentBand.module.css';

const UnsentEntries = later(
  async () => (await import('../../app/UnsentList.tsx')).UnsentEntries,
  null,
  'first',
);

/** What was submitted from places of this room that are closed by now, and the server has not taken; with the list of it. */
export function UnsentBand() {
  const { t } = useTranslation('app');
  const unsent = useUnshownEntries();
  const [open, setOpen] = useState(false);
  const listId = useId();
  if (unsent.length === 0) return null;
  const refused = unsent.some(({ state }) => state === 'REFUSED');
  return (
    <section aria-label={t('unsent.title')}>
      <Band
        icon="upload"
        tone={refused ? 'bad' : 'warn'}
        lead={t('unsent.here', { count: unsent.length })}
        actions={
          <Button size="small" aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
            {t(open ? 'unsent.hide' : 'unsent.show')}
          </Button>
        }
      >
        {t('unsent.hereMeans')}
      </Band>
      <div id={listId} hidden={!open} className={styles.list}>
        <UnsentEntries entries={unsent} />
      </div>
    </section>
  );
}
