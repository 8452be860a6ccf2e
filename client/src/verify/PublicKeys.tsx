import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { SigningKeysDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { LoadingBars } from '../ui/index.ts';
import { Particulars } from './Particulars.tsx';
import styles from './VerifyScreen.module.css';

/** The public keys of this server, the one in use first, so that anybody can note them. */
export function PublicKeys() {
  const { t } = useTranslation('verify');
  const { date, timeWithZone } = useFormat();
  const { data, refusal } = useRead(SigningKeysDocument, {});
  const moment = (at: string) => t('moment', { date: date(at), time: timeWithZone(at) });
  const keys = data?.signingKeys ?? [];
  return (
    <section className={styles.part} aria-labelledby="keys">
      <h2 id="keys" className={styles.heading}>
        {t('keys')}
      </h2>
      <p className={styles.note}>{t('keysText')}</p>
      {!data && (refusal ? <p>{t('keysNotRead')}</p> : <LoadingBars widths={[60]} />)}
      <Particulars
        of={keys.toReversed().map(({ publicKey, validFrom }, place) => {
          const next = keys[keys.length - place];
          const name = next
            ? t('keyOld', { from: moment(validFrom), until: moment(next.validFrom) })
            : t('keyInUse', { from: moment(validFrom) });
          return [name, { hex: publicKey }];
        })}
      />
    </section>
  );
}
