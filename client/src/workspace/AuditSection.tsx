import { AuditKind } from '@risalah/shared';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import { refusedFrom } from '../app/refusedFrom.ts';
import { AuditDocument } from '../generated/graphql.ts';
import { Button, LoadingBars, Select } from '../ui/index.ts';
import { AuditTable } from './AuditTable.tsx';
import styles from './Section.module.css';

const PAGE = 50;

/** Who signed in, was seated, exported and changed what is prepared; newest first, read page by page. */
export default function AuditSection() {
  const { t } = useTranslation('workspace');
  const [kind, setKind] = useState<AuditKind | 'ALL'>('ALL');
  /** The last entry of each newer page, so that the way back is known. */
  const [newer, setNewer] = useState<readonly string[]>([]);
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: AuditDocument,
    variables: { first: PAGE, before: newer.at(-1) ?? null, kind: kind === 'ALL' ? null : kind },
    requestPolicy: 'network-only',
  });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  return (
    <section aria-labelledby="audit" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="audit">{t('audit.title')}</h2>
      </div>
      <p className={styles.note}>{t('audit.note')}</p>
      <div className={styles.tools}>
        <Select
          label={t('audit.kind')}
          value={kind}
          options={[
            { value: 'ALL' as const, label: t('audit.every') },
            ...Object.values(AuditKind).map((value) => ({ value, label: t(`audit.kinds.${value}`) })),
          ]}
          onChange={(chosen) => {
            setKind(chosen);
            setNewer([]);
          }}
        />
      </div>
      {error && <NotRead lead={t('audit.notRead')} code={refusedFrom(error).code} again={again} />}
      {!data && !error && <LoadingBars widths={[90, 90, 90]} height={16} />}
      {data && <AuditTable entries={data.audit} />}
      <div className={styles.tools}>
        {newer.length > 0 && (
          <Button busy={fetching} onClick={() => setNewer(newer.slice(0, -1))}>
            {t('audit.newer')}
          </Button>
        )}
        {data?.audit.length === PAGE && (
          <Button busy={fetching} onClick={() => setNewer([...newer, data.audit.at(-1)?.id ?? ''])}>
            {t('audit.older')}
          </Button>
        )}
      </div>
    </section>
  );
}
