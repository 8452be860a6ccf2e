import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { WaitingPartsFragment } from '../generated/graphql.ts';
import { ButtonLink, EmptyState, useNow } from '../ui/index.ts';
import { SectionHeading } from './SectionHeading.tsx';
import { useDayLabel, useDeadlineLabel } from './useDayLabel.ts';
import styles from './WaitingList.module.css';
import { answerLabel, placeOf, type WaitingRow, waitingRows } from './waitingRows.ts';

const DAY = 86_400_000;

/** What waits for the reader, by deadline: one row and one verb each. */
export function WaitingList({ items }: { items: readonly WaitingPartsFragment[] }) {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby="waiting">
      <SectionHeading id="waiting" count={items.length || undefined}>
        {t('waiting')}
      </SectionHeading>
      {items.length === 0 ? (
        <EmptyState>{t('nothingWaits')}</EmptyState>
      ) : (
        <ul>
          {waitingRows(items).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: WaitingRow }) {
  const { t } = useTranslation('home');
  const { list } = useFormat(row.session.timeZone);
  const task = useTask()(row);
  const verb = row.toFinal ? t('verbFinal') : t(`verb.${row.kind}`);
  const [first, ...others] = row.items;
  const said = others.length === 0 ? (first?.question?.text ?? null) : null;
  const place = [row.session.region.name, list(row.dimensions.map(({ name }) => name))].filter(Boolean);
  return (
    <li className={styles.row}>
      <When row={row} />
      <div className={styles.what}>
        <p className={styles.task}>{task}</p>
        <p className={styles.place}>
          {place.join(', ')}
          {said && (
            <>
              {'. '}
              <span className={styles.said}>{said}</span>
            </>
          )}
        </p>
      </div>
      <ButtonLink to={placeOf(row)} className={styles.verb} aria-label={`${verb}: ${task}`}>
        {verb}
      </ButtonLink>
    </li>
  );
}

/** Says what is to be done: of one thing which, of several how many. */
function useTask(): (row: WaitingRow) => string {
  const { t } = useTranslation('home');
  return ({ kind, toFinal, items, dimensions }) => {
    const [first] = items;
    const dimension = dimensions[0]?.name ?? '';
    const count = items.length;
    if (count > 1) return toFinal ? t('makeFinalMany', { count }) : t(`tasks.${kind}`, { count });
    if (toFinal) return t('makeFinal', { dimension });
    const label = first ? answerLabel(first) : '';
    return t(`task.${kind}`, { dimension, label, number: first?.question?.number });
  };
}

/** The deadline, or since when it waits. What is due within a day, or was, is a warning. */
function When({ row }: { row: WaitingRow }) {
  const { t } = useTranslation('home');
  const { time } = useFormat(row.session.timeZone);
  const dayLabel = useDayLabel(row.session.timeZone);
  const deadlineLabel = useDeadlineLabel(row.session.timeZone);
  const now = useNow(60_000);
  const { kind, dueAt, since, inSession } = row;
  if (dueAt) {
    const left = Date.parse(dueAt) - now;
    const due = deadlineLabel(dueAt);
    return (
      <div className={styles.when}>
        <p className={left < DAY ? styles.soon : styles.day}>{left < 0 ? `${t('late')}, ${due}` : due}</p>
        <p className={styles.note}>{t(`due.${kind}`)}</p>
      </div>
    );
  }
  return (
    <div className={styles.when}>
      <p className={styles.day}>{inSession ? t('now') : dayLabel(since)}</p>
      <p className={styles.note}>{t(`since.${kind}`, { time: time(since) })}</p>
    </div>
  );
}
