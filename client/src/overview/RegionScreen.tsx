import { useParams } from 'wouter';
import { useTranslation } from '#i18n';
import { RegionOverviewDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { useRefreshing } from '../home/useRefreshing.ts';
import { RegionPage } from './RegionPage.tsx';
import { Unread } from './Unread.tsx';

/** The page of a region: how it stands through the cycles. */
export default function RegionScreen() {
  const { t } = useTranslation('overview');
  const { id = '' } = useParams();
  const { data, refusal, again } = useRead(RegionOverviewDocument, { id });
  useRefreshing(again, data !== undefined);
  if (data?.region.id === id) return <RegionPage region={data.region} />;
  return <Unread title={t('region')} lead={t('regionNotRead')} refusal={refusal} again={again} />;
}
