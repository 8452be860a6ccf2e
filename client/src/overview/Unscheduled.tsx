import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import { CycleUnscheduledDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Button, Disclosure } from '../ui/index.ts';
import type { CyclePartProps } from './cycle.ts';
import { regionAt } from './links.ts';
import styles from './Overview.module.css';

/** So many names are shown at a time. */
const MORE = 60;

/** Regions of the workspace that have no session in the cycle, read once they are asked for; nothing for who may not know. */
export function Unscheduled({ cycle }: CyclePartProps) {
  const { t } = useTranslation('overview');
  const [open, setOpen] = useState(false);
  const [first, setFirst] = useState(MORE);
  const { data, refusal, fetching, again } = useRead(
    CycleUnscheduledDocument,
    { id: cycle.id, first },
    !open,
  );
  const count = cycle.overview.unscheduledCount;
  if (!count) return null;
  const regions = data?.cycle.overview.unscheduled ?? [];
  return (
    <Disclosure summary={t('unscheduled', { count })} open={open} onToggle={setOpen}>
      {refusal && regions.length === 0 && (
        <NotRead lead={t('unscheduledNotRead')} code={refusal.code} again={again} />
      )}
      <ul className={styles.names}>
        {regions.map(({ id, name }) => (
          <li key={id}>
            <Link to={regionAt(id)}>{name}</Link>
          </li>
        ))}
      </ul>
      {regions.length > 0 && count > regions.length && (
        <Button variant="link" busy={fetching} onClick={() => setFirst(first + MORE)}>
          {t('showMoreRegions', { count: Math.min(MORE, count - regions.length) })}
        </Button>
      )}
    </Disclosure>
  );
}
