import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { AuditQuery } from '../generated/graphql.ts';
import { EmptyState } from '../ui/index.ts';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import { useAuditSubject } from './useAuditSubject.ts';

/** A page of the audit. */
export function AuditTable({ entries }: { entries: AuditQuery['audit'] }) {
  const { t } = useTranslation('workspace');
  const { dateShort, time } = useFormat();
  if (entries.length === 0) return <EmptyState>{t('audit.none')}</EmptyState>;
  return (
    <PreparedTable
      label={t('audit.title')}
      heads={[t('audit.at'), t('audit.kind'), t('audit.who'), t('audit.what'), t('audit.address')]}
    >
      {entries.map((entry) => (
        <PreparedRow
          key={entry.id}
          name={entry.id}
          cells={[
            `${dateShort(entry.at)}, ${time(entry.at)}`,
            t(`audit.kinds.${entry.kind}`),
            entry.person?.name ?? t('audit.nobody'),
            <Subject key="subject" entry={entry} />,
            entry.address ?? null,
          ]}
        />
      ))}
    </PreparedTable>
  );
}

/** What was done, and to whom: `Pengamat: Kepala Bappeda`. */
function Subject({ entry }: { entry: AuditQuery['audit'][number] }) {
  const what = useAuditSubject()(entry) ?? (entry.subject && <code>{entry.subject}</code>);
  return (
    <>
      {what}
      {entry.concerns && `: ${entry.concerns.name}`}
    </>
  );
}
