import type { CycleStanding } from '@risalah/shared';
import { useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { Figure } from '../charts/Figure.tsx';
import { type Filling, ShareBar } from '../charts/ShareBar.tsx';
import { CountList } from './CountList.tsx';
import { capital } from './capital.ts';
import type { CyclePartProps } from './cycle.ts';
import { readFilter } from './cycleFilter.ts';
import styles from './Overview.module.css';
import { Unscheduled } from './Unscheduled.tsx';

const FILLINGS: Record<CycleStanding, Filling> = {
  FINAL: 'full',
  CLOSED: 'hatched',
  LIVE: 'tinted',
  SCHEDULED: 'empty',
  CANCELLED: 'outlined',
};
const ORDER: CycleStanding[] = ['FINAL', 'CLOSED', 'LIVE', 'SCHEDULED', 'CANCELLED'];

/** How far the regions of a cycle are, and what is missing. */
export function CycleStandings({ cycle }: CyclePartProps) {
  const { t } = useTranslation('overview');
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const { summary } = cycle.overview;
  const standings = ORDER.map((standing) => ({
    standing,
    count: summary.standings.find((each) => each.standing === standing)?.count ?? 0,
  })).filter(({ count }) => count > 0);
  const missing = summary.missing
    .map((each) => ({ each: each.missing, count: each.count }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.columns}>
      <Figure
        heading={t('standingsOf')}
        sheet={{
          title: t('sheets.standings', { cycle: cycle.name }),
          columns: [
            { head: t('standingHead'), kind: 'text' },
            { head: t('regions'), kind: 'count' },
          ],
          rows: standings.map(({ standing, count }) => [
            { value: capital(t(`standing.${standing}`)) },
            { value: count, to: `?standing=${standing}#regions` },
          ]),
        }}
      >
        <ShareBar
          shares={standings.map(({ standing, count }) => ({
            id: standing,
            count,
            filling: FILLINGS[standing],
          }))}
        />
        <CountList
          counts={standings.map(({ standing, count }) => ({
            id: standing,
            count,
            word: t(`standing.${standing}`),
            to: `?standing=${standing}#regions`,
            current: filter.standing === standing,
          }))}
        />
      </Figure>
      <Figure
        heading={t('missingHead')}
        sheet={
          missing.length > 0
            ? {
                title: t('sheets.missing', { cycle: cycle.name }),
                columns: [
                  { head: t('missingHead'), kind: 'text' },
                  { head: t('regions'), kind: 'count' },
                ],
                rows: missing.map(({ each, count }) => [
                  { value: capital(t(`missing.${each}`)) },
                  { value: count, to: `?missing=${each}#regions` },
                ]),
              }
            : undefined
        }
      >
        {missing.length === 0 ? (
          <p className={styles.quiet}>{t('nothingMissing')}</p>
        ) : (
          <CountList
            counts={missing.map(({ each, count }) => ({
              id: each,
              count,
              word: t(`missing.${each}`),
              to: `?missing=${each}#regions`,
              current: filter.missing === each,
            }))}
          />
        )}
        <Unscheduled cycle={cycle} />
      </Figure>
    </div>
  );
}
