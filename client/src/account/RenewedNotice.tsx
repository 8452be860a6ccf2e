import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { useFormat } from '../app/useFormat.ts';
import { PasswordRenewedDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Band, Button, currentTime } from '../ui/index.ts';
import { readStored, store } from '../ui/stored.ts';

/** For so long after it a renewal is told, in ms: thirty days. */
const TOLD_FOR = 30 * 86_400_000;

/**
 * Tells a person that their password was renewed by a link of an administrator, since it may not have been them. It stands until it is
 * put away, on each device by itself: whoever renewed it cannot put it away for the others.
 */
export function RenewedNotice() {
  const me = useMe();
  return me ? <Notice key={me.id} personId={me.id} /> : null;
}

function Notice({ personId }: { personId: string }) {
  const { t } = useTranslation('account');
  const { date, timeWithZone } = useFormat();
  const { data } = useRead(PasswordRenewedDocument, {});
  const key = `risalah.renewalRead:${personId}`;
  const [read, setRead] = useState(() => readStored(key));
  const at = data?.me?.passwordRenewedAt;
  if (!at || at === read || currentTime() - Date.parse(at) > TOLD_FOR) return null;
  return (
    <Band
      icon="lock"
      lead={t('renewed.lead', { time: `${date(at)}, ${timeWithZone(at)}` })}
      actions={
        <Button
          size="small"
          onClick={() => {
            store(key, at);
            setRead(at);
          }}
        >
          {t('renewed.read')}
        </Button>
      }
    >
      {t('renewed.means')}
    </Band>
  );
}
