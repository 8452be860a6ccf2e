import { Role } from '@risalah/shared';
import { useId } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { DocumentDimension } from '../document/DocumentDialog.tsx';
import { DocumentTable } from '../document/DocumentTable.tsx';
import type { ProceedingsPartsFragment } from '../generated/graphql.ts';
import { ButtonLink, CopyButton, StateMark } from '../ui/index.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { DownloadFrozen } from './DownloadFrozen.tsx';
import { DownloadProof } from './DownloadProof.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import type { Held } from './ProceedingsSections.tsx';
import styles from './ProceedingsSheet.module.css';
import { Signatures } from './Signatures.tsx';

/** Frozen proceedings: since when, their fingerprint and how to verify it, and who led and wrote. */
export function ProceedingsSheet({
  recordId,
  dimension,
  held: { frozen, view },
}: {
  recordId: string;
  dimension: DocumentDimension;
  held: Held;
}) {
  const { t } = useTranslation('record');
  const { date, timeWithZone } = useFormat();
  const id = useId();
  if (!frozen) return null;
  const verifyUrl = new URL(`/verify/${frozen.sha256}`, location.origin).href;
  const named = (role: Role) => view?.seats.filter((seat) => seat.role === role) ?? [];
  const offices: [word: 'chair' | 'secretaries', role: Role][] = [
    ['chair', Role.CHAIR],
    ['secretaries', Role.SECRETARY],
  ];
  return (
    <section className={styles.sheet} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {t('proceedings')}
        </h2>
        <StateMark icon="lock" tone="ok">
          {t('final')}
        </StateMark>
      </div>
      <p className={styles.frozen}>
        {t('frozen', { date: date(frozen.frozenAt), time: timeWithZone(frozen.frozenAt) })}
      </p>
      <div className={styles.proof}>
        <Fingerprint sha256={frozen.sha256} />
        <QrCode text={verifyUrl} label={t('code')} className={styles.code} />
      </div>
      <div className={styles.acts}>
        <ButtonLink size="small" to={`/verify/${frozen.sha256}`}>
          {t('verify')}
        </ButtonLink>
        <CopyButton size="small" label={t('copy')} text={frozen.sha256} />
      </div>
      {frozen.seal && <SealLine seal={frozen.seal} frozenAt={frozen.frozenAt} />}
      {view && view.signatures.length > 0 ? (
        <Signatures signatures={view.signatures} />
      ) : (
        <dl className={styles.offices}>
          {offices.map(([word, role]) => (
            <div key={word} className={styles.office}>
              <dt>{t(word)}</dt>
              <dd>
                {named(role).map((seat) => (
                  <p key={seat.id}>{seat.name}</p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.downloads}>
        <h3 className={styles.part}>{t('downloads')}</h3>
        <DocumentTable sessionId={frozen.sessionId} dimension={dimension}>
          <DownloadFrozen frozen={frozen} />
          <DownloadProof recordId={recordId} frozen={frozen} />
        </DocumentTable>
      </div>
    </section>
  );
}

/** The seal on them, and whether it came later than they. */
function SealLine({
  seal,
  frozenAt,
}: {
  seal: NonNullable<ProceedingsPartsFragment['seal']>;
  frozenAt: string;
}) {
  const { t } = useTranslation('record');
  const { date, timeWithZone } = useFormat();
  const at = `${date(seal.sealedAt)}, ${timeWithZone(seal.sealedAt)}`;
  return (
    <p className={styles.frozen}>
      {t('seal', { number: seal.number, at })}
      {seal.sealedAt !== frozenAt && `. ${t('sealedLater')}`}
    </p>
  );
}
