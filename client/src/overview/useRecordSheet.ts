import { useTranslation } from '#i18n';
import type { Sheet } from '../charts/sheet.ts';
import { followUpsAt, recordAt } from './links.ts';
import type { Region } from './region.ts';
import { changeOf, givenIn, recordOf, type Shown } from './regionFigures.ts';
import { useChangeWords } from './useChangeWords.ts';

/** The records of the shown cycle as a table of figures. */
export function useRecordSheet(region: Region, { programme, cycle, before }: Shown): Sheet {
  const { t } = useTranslation(['overview', 'minutes']);
  const changeWords = useChangeWords();
  return {
    title: t('sheets.records', { region: region.name, year: cycle.cycle.year }),
    columns: [
      { head: t('dimension'), kind: 'text' },
      ...(before ? [{ head: `${before.cycle.year} ${before.cycle.stage}`, kind: 'score' as const }] : []),
      { head: `${cycle.cycle.year} ${cycle.cycle.stage}`, kind: 'score' },
      { head: t('change'), kind: 'text' },
      { head: t('minutesOf', { year: cycle.cycle.year }), kind: 'text' },
      { head: t('minutesSince'), kind: 'moment' },
      { head: t('promisedIn', { year: cycle.cycle.year }), kind: 'count' },
    ],
    rows: programme.dimensions.map(({ id, name }) => {
      const now = recordOf(cycle, id);
      const then = recordOf(before, id);
      const promised = givenIn(region.overview, cycle, id).reduce((all, { count }) => all + count, 0);
      return [
        { value: name },
        ...(before ? [{ value: then?.score ?? null, to: recordAt(then?.recordId) }] : []),
        { value: now?.score ?? null, to: recordAt(now?.recordId) },
        { value: changeWords(changeOf(now?.score, then?.score)) },
        { value: now?.minutesState ? t(`minutes:state.${now.minutesState}`) : null },
        { value: now?.since ?? null },
        { value: promised, to: followUpsAt({ region: region.id, given: cycle.cycle.id, dimension: id }) },
      ];
    }),
  };
}
