import { FollowUpState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { Figure } from '../charts/Figure.tsx';
import { ShareBar } from '../charts/ShareBar.tsx';
import { CountList } from './CountList.tsx';
import { fillings } from './fillings.ts';
import { followUpsAt } from './links.ts';
import styles from './Overview.module.css';
import type { Region } from './region.ts';
import { calledIn, countBy, givenIn, type Shown } from './regionFigures.ts';

/** What became of the promises that the shown cycle called in, and what was promised in it. */
export function RegionPromises({ region, shown }: { region: Region; shown: Shown }) {
  const { t } = useTranslation(['overview', 'followUp']);
  const { cycle } = shown.cycle;
  const called = calledIn(region.overview, shown);
  const given = givenIn(region.overview, shown.cycle);
  const promised = given.reduce((all, { count }) => all + count, 0);
  const at = (standing?: FollowUpState) => followUpsAt({ region: region.id, called: cycle.id, standing });
  const standings = called.standings.map(({ standing, count }) => ({
    id: standing,
    count,
    word: t(`standings.${standing}`, { count }),
    to: at(standing),
    tone: standing === FollowUpState.CARRIED ? ('warn' as const) : undefined,
  }));
  const kinds = countBy(given, ({ kind }) => kind).map(([kind, count]) => ({
    id: kind,
    count,
    word: t(`followUp:kindLower.${kind}`),
    to: followUpsAt({ region: region.id, given: cycle.id, kind }),
  }));
  return (
    <>
      <Figure
        heading={t('calledIn', { given: called.years.join(', ') || t('earlier'), year: cycle.year })}
        note={called.all > 0 && <Link to={at()}>{t('items', { count: called.all })}</Link>}
        sheet={
          called.all > 0
            ? {
                title: t('sheets.called', { region: region.name, year: cycle.year }),
                columns: [
                  { head: t('standingHead'), kind: 'text' },
                  { head: t('count'), kind: 'count' },
                ],
                rows: called.standings.map(({ standing, count }) => [
                  { value: t(`followUp:state.${standing}`) },
                  { value: count, to: at(standing) },
                ]),
              }
            : undefined
        }
        className={styles.promises}
      >
        {called.all === 0 ? (
          <p className={styles.quiet}>{t('noneCalledIn')}</p>
        ) : (
          <>
            <ShareBar
              shares={called.standings.map(({ standing, count }) => ({
                id: standing,
                count,
                filling: fillings[standing],
              }))}
            />
            <CountList counts={standings} />
          </>
        )}
      </Figure>
      <Figure
        heading={t('promisedIn', { year: cycle.year })}
        note={
          promised > 0 && (
            <Link to={followUpsAt({ region: region.id, given: cycle.id })}>
              {t('items', { count: promised })}
            </Link>
          )
        }
        sheet={
          promised > 0
            ? {
                title: t('sheets.kinds', { cycle: `${region.name} ${cycle.year}` }),
                columns: [
                  { head: t('kind'), kind: 'text' },
                  { head: t('count'), kind: 'count' },
                ],
                rows: kinds.map(({ id, count, to }) => [
                  { value: t(`followUp:kind.${id}`) },
                  { value: count, to },
                ]),
              }
            : undefined
        }
        className={styles.promises}
      >
        {promised === 0 ? <p className={styles.quiet}>{t('nonePromised')}</p> : <CountList counts={kinds} />}
      </Figure>
    </>
  );
}
