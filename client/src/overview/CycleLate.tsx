import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { graphql } from '../app/graphql.ts';
import { Figure } from '../charts/Figure.tsx';
import { SheetTable } from '../charts/SheetTable.tsx';
import type { Sheet } from '../charts/sheet.ts';
import { CycleLateSheetDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Button } from '../ui/index.ts';
import type { Cycle, CyclePartProps } from './cycle.ts';
import { followUpsAt, regionAt } from './links.ts';
import styles from './Overview.module.css';

type Late = Cycle['overview']['late'][number];

/** So many late agencies are shown at first. */
export const FIRST_LATE = 10;

/** Agencies that did not keep in time what was called in, the most first. */
export function CycleLate({ cycle }: CyclePartProps) {
  const { t } = useTranslation('overview');
  const [whole, setWhole] = useState(false);
  const read = useRead(CycleLateSheetDocument, { id: cycle.id }, !whole);
  const { late: first, summary } = cycle.overview;
  const all = whole ? read.data?.cycle.overview.late : undefined;
  const sheetOf = useLateSheet(cycle);
  return (
    <Figure
      heading={t('lateHead')}
      note={
        summary.late > 0 && (
          <Link to={followUpsAt({ called: cycle.id, late: true })}>
            {t('items', { count: summary.late })}
          </Link>
        )
      }
    >
      <p className={styles.quiet}>{first.length === 0 ? t('nobodyLate') : t('lateMeans')}</p>
      {first.length > 0 && (
        <SheetTable sheet={sheetOf(all ?? first)} whole={async () => sheetOf(await readAllLate(cycle.id))} />
      )}
      {summary.lateAgencies > first.length && !all && (
        <Button variant="link" busy={read.fetching} onClick={() => setWhole(true)}>
          {t('showAll', { count: summary.lateAgencies })}
        </Button>
      )}
    </Figure>
  );
}

/** Every late agency, fetched afresh; rejects when they did not come. */
async function readAllLate(id: string): Promise<readonly Late[]> {
  const came = await graphql.query(CycleLateSheetDocument, { id });
  if (!came.ok) throw new Error(came.refusal.code);
  return came.data.cycle.overview.late;
}

function useLateSheet(cycle: Cycle): (late: readonly Late[]) => Sheet {
  const { t } = useTranslation('overview');
  return (late) => ({
    title: t('sheets.late', { cycle: cycle.name }),
    columns: [
      { head: t('agency'), kind: 'text' },
      { head: t('region'), kind: 'text' },
      { head: t('late'), kind: 'count' },
      { head: t('calledShort'), kind: 'count' },
    ],
    rows: late.map((each) => [
      { value: each.agency },
      { value: each.region, to: regionAt(each.regionId, cycle.id) },
      { value: each.late, to: followUpsAt({ called: cycle.id, agency: each.agencyId, late: true }) },
      { value: each.called, to: followUpsAt({ called: cycle.id, agency: each.agencyId }) },
    ]),
  });
}
