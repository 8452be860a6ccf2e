import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '#i18n';
import type { Me } from '../app/GraphqlProvider.tsx';
import { NotRead } from '../app/NotRead.tsx';
import { refusedFrom } from '../app/refusedFrom.ts';
import { useFormat } from '../app/useFormat.ts';
import {
  type ApiTokenPartsFragment,
  ApiTokensDocument,
  RevokeApiTokenDocument,
} from '../generated/graphql.ts';
import { announce, Button, EmptyState, LoadingBars } from '../ui/index.ts';
import { AddForm } from '../workspace/AddForm.tsx';
import { NotSaved } from '../workspace/NotSaved.tsx';
import { PreparedRow, PreparedTable } from '../workspace/PreparedTable.tsx';
import { useSaving } from '../workspace/useSaving.ts';
import styles from './AccountScreen.module.css';
import { Secret } from './Secret.tsx';
import { TokenForm } from './TokenForm.tsx';

/** The tokens by which programs act for the person, made and taken back here. */
export function TokensSection({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const [{ data, error }, reexecute] = useQuery({ query: ApiTokensDocument, requestPolicy: 'network-only' });
  const [secret, setSecret] = useState<string | null>(null);
  const again = () => reexecute({ requestPolicy: 'network-only' });
  const made = (told: string | null) => {
    setSecret(told);
    again();
  };
  return (
    <section aria-labelledby="tokens" className={styles.section}>
      <h2 id="tokens">{t('tokens')}</h2>
      <p className={styles.note}>{t('tokensNote')}</p>
      <AddForm
        label={t('token.add')}
        name="token:new"
        form={(close) => <TokenForm seats={me.seats} onClose={close} onMade={made} />}
      />
      {secret && <Secret secret={secret} onClose={() => setSecret(null)} />}
      {!data && !error && <LoadingBars widths={[90, 90]} height={16} />}
      {error && <NotRead lead={t('notRead')} code={refusedFrom(error).code} again={again} />}
      {data && <Tokens tokens={data.me?.apiTokens ?? []} me={me} again={again} />}
    </section>
  );
}

interface TokensProps {
  tokens: readonly ApiTokenPartsFragment[];
  me: Me;
  again: () => void;
}

function Tokens({ tokens, me, again }: TokensProps) {
  const { t } = useTranslation('account');
  const { dateShort } = useFormat();
  if (tokens.length === 0) return <EmptyState>{t('token.none')}</EmptyState>;
  const officeOf = (id: string | null | undefined) => me.seats.find((seat) => seat.id === id)?.office;
  return (
    <PreparedTable
      label={t('tokens')}
      heads={[t('token.name'), t('token.scope'), t('token.until'), t('token.used')]}
    >
      {tokens.map((token) => (
        <PreparedRow
          key={token.id}
          name={token.name}
          cells={[
            token.name,
            token.scope === 'READ'
              ? t('token.reads')
              : t('token.ofSeat', { office: officeOf(token.seatId) ?? '' }),
            dateShort(token.expiresAt),
            token.usedAt ? dateShort(token.usedAt) : t('token.never'),
          ]}
          acts={<Revoke token={token} again={again} />}
        />
      ))}
    </PreparedTable>
  );
}

function Revoke({ token, again }: { token: ApiTokenPartsFragment; again: () => void }) {
  const { t } = useTranslation('account');
  const saving = useSaving();
  const revoke = async () => {
    if (!(await saving.send(RevokeApiTokenDocument, { tokenId: token.id }))) return;
    announce(t('token.revoked', { name: token.name }), 'polite');
    again();
  };
  return (
    <>
      <Button
        size="small"
        busy={saving.busy}
        aria-label={t('token.revokeNamed', { name: token.name })}
        onClick={() => void revoke()}
      >
        {t('token.revoke')}
      </Button>
      <NotSaved saving={saving} lead={t('token.notRevoked')} />
    </>
  );
}
