import { MinutesState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { DownloadButton } from '../charts/SheetTable.tsx';
import { Sparkline } from '../charts/Sparkline.tsx';
import { DimensionMark, type IconName, StateMark, type Tone } from '../ui/index.ts';
import { followUpsAt, recordAt } from './links.ts';
import styles from './RegionRecords.module.css';
import type { Region } from './region.ts';
import {
  changeOf,
  countBy,
  givenIn,
  lastCycles,
  type RegionRecord,
  recordOf,
  type Shown,
} from './regionFigures.ts';
import { useChangeWords } from './useChangeWords.ts';
import { useNamedPart } from './useNamedPart.ts';
import { useRecordSheet } from './useRecordSheet.ts';

/** The records of the shown cycle: score and change, how far the minutes are, and what was promised. */
export function RegionRecords({ region, shown }: { region: Region; shown: Shown }) {
  const { t } = useTranslation('overview');
  const { programme, cycle, before } = shown;
  const sheet = useRecordSheet(region, shown);
  useNamedPart('records');
  return (
    <section id="records" aria-labelledby="records-heading" className={styles.records}>
      <h2 id="records-heading" tabIndex={-1} className={styles.title}>
        {t('records', { year: cycle.cycle.year })}
      </h2>
      <table className={styles.table} aria-labelledby="records-heading">
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col" className={styles.spark}>
              {t('lastCycles', { count: lastCycles(shown, 4).length })}
            </th>
            {before && <th scope="col">{before.cycle.year}</th>}
            <th scope="col">{cycle.cycle.year}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('minutesOf', { year: cycle.cycle.year })}</th>
            <th scope="col">{t('promisedShort')}</th>
            <th scope="col">{t('record')}</th>
          </tr>
        </thead>
        <tbody>
          {programme.dimensions.map((dimension) => (
            <RecordRow key={dimension.id} region={region} shown={shown} dimension={dimension} />
          ))}
        </tbody>
      </table>
      <DownloadButton sheet={sheet} />
    </section>
  );
}

interface RecordRowProps {
  region: Region;
  shown: Shown;
  dimension: Shown['programme']['dimensions'][number];
}

function RecordRow({ region, shown, dimension }: RecordRowProps) {
  const { t } = useTranslation('overview');
  const { score, number } = useFormat();
  const changeWords = useChangeWords();
  const { cycle, before } = shown;
  const now = recordOf(cycle, dimension.id);
  const then = recordOf(before, dimension.id);
  const change = changeOf(now?.score, then?.score);
  const scores = lastCycles(shown, 4).map((each) => recordOf(each, dimension.id)?.score ?? null);
  const to = recordAt(now?.recordId);
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <DimensionMark mark={dimension.mark} position={dimension.position} />
          {dimension.name}
        </span>
      </th>
      <td className={styles.spark}>
        <Sparkline scores={scores} />
      </td>
      {before && (
        <td data-label={before.cycle.year} className={styles.before}>
          <Score score={then?.score} to={recordAt(then?.recordId)} words={score} />
        </td>
      )}
      <td data-label={cycle.cycle.year} className={styles.now}>
        <Score score={now?.score} to={to} words={score} />
      </td>
      <td data-label={t('change')} className={change !== null && change < 0 ? styles.fell : styles.change}>
        {changeWords(change)}
      </td>
      <td className={styles.minutes}>{now && <MinutesStanding record={now} timeZone={cycle.timeZone} />}</td>
      <td className={styles.promised}>
        <Promised region={region} shown={shown} dimensionId={dimension.id} number={number} />
      </td>
      <td className={styles.way}>
        {to && (
          <Link to={to} aria-label={t('openRecordOf', { dimension: dimension.name, year: cycle.cycle.year })}>
            {t('openRecord')}
          </Link>
        )}
      </td>
    </tr>
  );
}

interface ScoreProps {
  score: number | null | undefined;
  to: string | undefined;
  words: (score: number) => string;
}

function Score({ score, to, words }: ScoreProps) {
  if (typeof score !== 'number') return null;
  return to ? <Link to={to}>{words(score)}</Link> : words(score);
}

interface PromisedProps {
  region: Region;
  shown: Shown;
  dimensionId: string;
  number: (value: number) => string;
}

/** How many promises, leading to them, and by whom. */
function Promised({ region, shown, dimensionId, number }: PromisedProps) {
  const { t } = useTranslation('overview');
  const { list } = useFormat();
  const own = givenIn(region.overview, shown.cycle, dimensionId);
  const count = own.reduce((all, each) => all + each.count, 0);
  if (count === 0) return null;
  const agencies = countBy(own, ({ agencyId }) => agencyId).map(
    ([agencyId]) => region.agencies.find(({ id }) => id === agencyId)?.name ?? '',
  );
  const to = followUpsAt({ region: region.id, given: shown.cycle.cycle.id, dimension: dimensionId });
  return (
    <>
      <Link to={to} aria-label={t('items', { count })}>
        <strong>{number(count)}</strong>
      </Link>{' '}
      {list(agencies)}
    </>
  );
}

const icons: Record<MinutesState, IconName> = { DRAFT: 'pencil', READY: 'decision', FINAL: 'lock' };
const tones: Record<MinutesState, Tone> = { DRAFT: 'quiet', READY: 'brand', FINAL: 'ok' };

function MinutesStanding({ record, timeZone }: { record: RegionRecord; timeZone: string | null }) {
  const { t } = useTranslation(['overview', 'minutes']);
  const { dayMonthTime, time } = useFormat(timeZone ?? undefined);
  const { minutesState, returned, since, correctionsUntil } = record;
  if (minutesState === null) return null;
  const open = correctionsUntil !== null && Date.parse(correctionsUntil) > Date.now();
  return (
    <>
      <StateMark
        icon={returned ? 'chevronLeft' : icons[minutesState]}
        tone={returned ? 'bad' : tones[minutesState]}
      >
        {returned
          ? t('returned')
          : minutesState === MinutesState.READY
            ? t('provisional')
            : t(`minutes:state.${minutesState}`)}
      </StateMark>
      <span className={styles.when}>
        {open ? t('correctionsUntil', { time: time(correctionsUntil) }) : since && dayMonthTime(since)}
      </span>
    </>
  );
}
