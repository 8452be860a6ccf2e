import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import {
  CalendarFeedDocument,
  MakeCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Button, CopyButton, Field, Refusal } from '../ui/index.ts';
import { NotSaved } from '../workspace/NotSaved.tsx';
import { useSaving } from '../workspace/useSaving.ts';
import styles from './FeedSettings.module.css';

/** The secret address by which somebody's own calendar follows their sessions: makes it, shows it once, takes it back. */
export function FeedSettings() {
  const { t } = useTranslation('calendar');
  const { dateShort } = useFormat();
  const { data, again } = useRead(CalendarFeedDocument, {});
  const making = useSaving();
  const revoking = useSaving();
  const [address, setAddress] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  const feed = data?.me?.calendarFeed;
  const make = async () => {
    const made = await making.send(MakeCalendarFeedDocument, {});
    if (!made) return;
    const { path } = made.makeCalendarFeed;
    setAddress(path ? new URL(path, location.origin).href : null);
    // The first answer was lost on the way, and with it the only showing of the address.
    setGone(!path);
    again();
  };
  const revoke = async () => {
    if (!feed || !(await revoking.send(RevokeCalendarFeedDocument, { feedId: feed.id }))) return;
    setAddress(null);
    again();
  };
  if (!data) return null;
  return (
    <section aria-labelledby="feed" className={styles.feed}>
      <h2 id="feed" className={styles.heading}>
        {t('feed.heading')}
      </h2>
      <p className={styles.about}>{t('feed.about')}</p>
      {feed && !address && <p className={styles.about}>{t('feed.made', { date: dateShort(feed.madeAt) })}</p>}
      {address && <Address address={address} />}
      <div className={styles.acts}>
        <Button busy={making.busy} onClick={() => void make()}>
          {t(feed ? 'feed.renew' : 'feed.make')}
        </Button>
        {feed && (
          <Button tone="bad" busy={revoking.busy} onClick={() => void revoke()}>
            {t('feed.revoke')}
          </Button>
        )}
      </div>
      {gone && <Refusal lead={t('feed.gone')} />}
      <NotSaved saving={making} lead={t('feed.notMade')} />
      <NotSaved saving={revoking} lead={t('feed.notRevoked')} />
    </section>
  );
}

function Address({ address }: { address: string }) {
  const { t } = useTranslation('calendar');
  return (
    <div className={styles.address}>
      <Field
        label={t('feed.address')}
        hint={t('feed.once')}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton className={styles.copy} text={address} />
      <a className={styles.open} href={address.replace(/^https?:/, 'webcal:')}>
        {t('feed.open')}
      </a>
    </div>
  );
}
