import { FollowUpState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { Figure } from '../charts/Figure.tsx';
import { ShareBar } from '../charts/ShareBar.tsx';
import { SheetTable } from '../charts/SheetTable.tsx';
import type { Sheet } from '../charts/sheet.ts';
import { CountList } from './CountList.tsx';
import { CycleLate } from './CycleLate.tsx';
import type { Cycle, CyclePartProps } from './cycle.ts';
import { fillings } from './fillings.ts';
import { followUpsAt } from './links.ts';
import styles from './Overview.module.css';

const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);

/** Follow-ups: what was called in and promised, and who is late. */
export function CycleFollowUps({ cycle }: CyclePartProps) {
  return (
    <div className={styles.columns}>
      <div>
        <CalledIn cycle={cycle} />
        <Promised cycle={cycle} />
      </div>
      <CycleLate cycle={cycle} />
    </div>
  );
}

function CalledIn({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation(['overview', 'followUp']);
  const { called } = cycle.overview;
  const all = sum(called);
  const at = (standing?: FollowUpState) => followUpsAt({ called: cycle.id, standing });
  return (
    <Figure
      heading={t('calledIn', { given: t('earlier'), year: cycle.year })}
      note={all > 0 && <Link to={at()}>{t('items', { count: all })}</Link>}
      sheet={
        all > 0
          ? {
              title: t('sheets.called', { region: cycle.name, year: cycle.year }),
              columns: [
                { head: t('standingHead'), kind: 'text' },
                { head: t('count'), kind: 'count' },
              ],
              rows: called.map(({ standing, count }) => [
                { value: t(`followUp:state.${standing}`) },
                { value: count, to: at(standing) },
              ]),
            }
          : undefined
      }
    >
      {all === 0 ? (
        <p className={styles.quiet}>{t('noneCalledIn')}</p>
      ) : (
        <>
          <ShareBar
            shares={called.map(({ standing, count }) => ({
              id: standing,
              count,
              filling: fillings[standing],
            }))}
          />
          <CountList
            counts={called.map(({ standing, count }) => ({
              id: standing,
              count,
              word: t(`standings.${standing}`),
              to: at(standing),
              tone: standing === FollowUpState.CARRIED ? ('warn' as const) : undefined,
            }))}
          />
        </>
      )}
    </Figure>
  );
}

function Promised({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation(['overview', 'followUp']);
  const { given } = cycle.overview;
  const all = sum(given);
  const sheet: Sheet = {
    title: t('sheets.kinds', { cycle: cycle.name }),
    columns: [
      { head: t('kind'), kind: 'text' },
      { head: t('count'), kind: 'count' },
    ],
    rows: given.map(({ kind, count }) => [
      { value: t(`followUp:kind.${kind}`) },
      { value: count, to: followUpsAt({ given: cycle.id, kind }) },
    ]),
  };
  return (
    <Figure
      heading={t('promisedIn', { year: cycle.year })}
      note={all > 0 && <Link to={followUpsAt({ given: cycle.id })}>{t('items', { count: all })}</Link>}
      className={styles.promises}
    >
      {all === 0 ? <p className={styles.quiet}>{t('nonePromised')}</p> : <SheetTable sheet={sheet} />}
    </Figure>
  );
}
