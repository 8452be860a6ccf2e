import { SessionState } from '@risalah/shared';
import { Link, useParams } from 'wouter';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import { RecordDocument, type RecordQuery } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { useRefreshing } from '../home/useRefreshing.ts';
import { LoadingBars, PageHeading } from '../ui/index.ts';
import { RecordPage } from './RecordPage.tsx';
import styles from './RecordScreen.module.css';

/** The record of a region in one dimension and cycle: what came out of its sessions, and what is promised. */
export default function RecordScreen() {
  const { t } = useTranslation(['record', 'app']);
  const { id = '' } = useParams();
  const { data, refusal, again } = useRead(RecordDocument, { id });
  useRefreshing(again, data !== undefined && isUnderway(data.record));
  // The record of another year stays until the chosen one is there, but not in place of one that is refused.
  if (data && (data.record.id === id || !refusal)) return <RecordPage record={data.record} again={again} />;
  return (
    <div className={styles.alone}>
      <title>{`${t('record')}, ${t('app:name')}`}</title>
      <PageHeading>{t('record')}</PageHeading>
      {refusal ? (
        <>
          <NotRead lead={t('notRead')} code={refusal.code} again={again} />
          <p>
            <Link to="/">{t('home')}</Link>
          </p>
        </>
      ) : (
        <LoadingBars widths={[62, 90, 90, 34, 82, 82, 82]} height={16} />
      )}
    </div>
  );
}

/** Whether the page still changes by itself, since a session of its cycle has not come to its end. */
function isUnderway({ sessions, cycle }: RecordQuery['record']): boolean {
  const ended: SessionState[] = [SessionState.FINAL, SessionState.CANCELLED];
  return sessions.some((session) => session.cycle.id === cycle.id && !ended.includes(session.state));
}
