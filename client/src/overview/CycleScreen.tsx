import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { CycleOverviewDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { useRefreshing } from '../home/useRefreshing.ts';
import { CyclePage } from './CyclePage.tsx';
import { Unread } from './Unread.tsx';

/** The page of a cycle: all its regions. */
export default function CycleScreen() {
  const { t } = useTranslation('overview');
  const { id = '' } = useParams();
  const { data, refusal, again } = useRead(CycleOverviewDocument, { id });
  useRefreshing(again, data !== undefined);
  if (data?.cycle.id === id) return <CyclePage cycle={data.cycle} />;
  return <Unread title={t('cycle')} lead={t('cycleNotRead')} refusal={refusal} again={again} />;
}
