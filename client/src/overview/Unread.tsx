import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import type { Refused } from '../app/outcome.ts';
import { LoadingBars, PageHeading } from '../ui/index.ts';
import styles from './Overview.module.css';

/** Props of {@link Unread}. */
export interface UnreadProps {
  title: string;
  /** Says which page could not be read. */
  lead: string;
  /** Why not; null while it is on its way. */
  refusal: Refused | null;
  again: () => void;
}

/** What stands in the place of an overview that is not there yet, or may not be read. */
export function Unread({ title, lead, refusal, again }: UnreadProps) {
  const { t } = useTranslation(['overview', 'app']);
  return (
    <div className={styles.page}>
      <title>{`${title}, ${t('app:name')}`}</title>
      <PageHeading>{title}</PageHeading>
      {refusal ? (
        <>
          <NotRead lead={lead} code={refusal.code} again={again} />
          <p>
            <Link to="/">{t('toHome')}</Link>
          </p>
        </>
      ) : (
        <LoadingBars widths={[48, 90, 90, 62, 82, 82]} height={16} />
      )}
    </div>
  );
}
