import { useParams, useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { CycleOverviewDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { useRefreshing } from '../home/useRefreshing.ts';
import { FIRST_LATE } from './CycleLate.tsx';
import { CyclePage } from './CyclePage.tsx';
import { ORDERS, readFilter, whereOf } from './cycleFilter.ts';
import { Unread } from './Unread.tsx';

/** So many regions are listed until all are asked for. */
const FIRST = 25;

/** The page of a cycle: its figures, and those of its regions that the address asks for. */
export default function CycleScreen() {
  const { t } = useTranslation('overview');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const { data, refusal, again } = useRead(CycleOverviewDocument, {
    id,
    where: whereOf(filter),
    order: ORDERS[filter.order],
    first: filter.whole ? null : FIRST,
    late: FIRST_LATE,
  });
  useRefreshing(again, data !== undefined);
  if (data?.cycle.id === id) return <CyclePage cycle={data.cycle} />;
  return <Unread title={t('cycle')} lead={t('cycleNotRead')} refusal={refusal} again={again} />;
}
