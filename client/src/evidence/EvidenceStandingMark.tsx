import { type EvidenceStanding, evidenceStanding } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { StateMark, useNow } from '../ui/index.ts';
import type { Tone } from '../ui/StateMark.tsx';

const TONES: Record<EvidenceStanding, Tone> = {
  DUE: 'warn',
  LATE: 'bad',
  DELIVERED: 'ok',
  DELIVERED_LATE: 'warn',
};

/** Where evidence that was asked for stands: due, late, delivered. */
export function EvidenceStandingMark({
  request,
}: {
  request: { dueAt: string; deliveredAt: string | null };
}) {
  const { t } = useTranslation('evidence');
  const { day, time, dayMonthTime } = useFormat();
  const now = useNow(60_000);
  const { dueAt, deliveredAt } = request;
  const standing = evidenceStanding(Date.parse(dueAt), deliveredAt ? Date.parse(deliveredAt) : null, now);
  return (
    <StateMark icon={deliveredAt ? 'check' : 'clip'} tone={TONES[standing]}>
      {t(`standing.${standing}`, {
        when: `${day(dueAt, now).toLocaleLowerCase()} ${time(dueAt)}`,
        at: deliveredAt ? dayMonthTime(deliveredAt) : '',
      })}
    </StateMark>
  );
}
