import { findingSentence, isFault, isSealedLater, type ProofReport } from '@risalah/shared/proof';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { readProceedings } from '../record/readProceedings.ts';
import { useCapacity } from '../record/useCapacity.ts';
import { StateMark } from '../ui/index.ts';
import { Particulars } from './Particulars.tsx';
import styles from './VerifyScreen.module.css';

/** More findings than this are only counted: a file that is wrong everywhere need not be listed whole. */
const MOST_LISTED = 12;

/** What came of checking a proof file: whether it holds, what was found, and what it proves. */
export function FileReport({ name, report }: { name: string; report: ProofReport }) {
  const { t, language: spoken } = useTranslation('verify');
  const { valid, findings, proven, keys } = report;
  const language = spoken === 'en' ? 'EN' : 'ID';
  const faults = findings.filter(isFault);
  // That a text was sealed later is said with the text itself.
  const told = findings.filter(({ code }) => code !== 'SEALED_LATER');
  return (
    <div role="status" className={styles.verdict}>
      <p className={styles.note}>{name}</p>
      <StateMark icon={valid ? 'lock' : 'cross'} tone={valid ? 'ok' : 'bad'}>
        {valid ? t('fileHolds') : t('fileBroken', { count: faults.length })}
      </StateMark>
      {told.length > 0 && (
        <ul className={styles.findings}>
          {told.slice(0, MOST_LISTED).map((finding, place) => (
            <li key={place}>{findingSentence(finding, language)}</li>
          ))}
          {told.length > MOST_LISTED && <li>{t('more', { count: told.length - MOST_LISTED })}</li>}
        </ul>
      )}
      {valid && (
        <>
          <ul>
            {proven.map((each) => (
              <Proven key={each.seal.hash} of={each} />
            ))}
          </ul>
          <Particulars of={keys.map(({ id, publicKey }) => [`${t('key')} ${id}`, { hex: publicKey }])} />
        </>
      )}
    </div>
  );
}

/** A text that a file proves: what it is and of what, its place in the chain, and who signed it. */
function Proven({ of: { seal, place, canonicalJson } }: { of: ProofReport['proven'][number] }) {
  const { t } = useTranslation('verify');
  const capacity = useCapacity();
  const where = [place.dimension, place.session];
  const signatures = readProceedings(canonicalJson, new Map())?.signatures ?? [];
  const { date, timeWithZone } = useFormat();
  const moment = (at: string) => t('moment', { date: date(at), time: timeWithZone(at) });
  const at = moment(seal.frozenAt);
  return (
    <li className={styles.proven}>
      <Link to={`/verify/${seal.sha256}`} className={styles.way}>
        {[t(`kind.${seal.kind}`), ...where].filter(Boolean).join(', ')}
      </Link>
      <p className={styles.note}>
        {t('provenSeal', { number: seal.number, at })}
        {isSealedLater(seal) && `. ${t('sealedAt')}: ${t('sealedAtNote', { at: moment(seal.sealedAt) })}`}
      </p>
      {signatures.map((signature) => (
        <p key={signature.role} className={styles.note}>
          {t('signedBy', { who: `${signature.name}, ${capacity(signature)}`, at: moment(signature.at) })}
        </p>
      ))}
    </li>
  );
}
