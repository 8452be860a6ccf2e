import {
  MinutesState,
  mainSession,
  mayAttachEvidence,
  mayWithdrawEvidence,
  Role,
  SessionState,
} from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { EvidenceFiles } from '../evidence/EvidenceFiles.tsx';
import { HandInEvidence } from '../evidence/HandInEvidence.tsx';
import type { RecordQuery } from '../generated/graphql.ts';
import { useWhenDelivered } from '../live/outbox.ts';
import { MarginSection } from './MarginSection.tsx';

/** Files behind the record and the answers in it; nothing where there are none that the reader may see or bring. */
export function RecordEvidence({ record, again }: { record: RecordQuery['record']; again: () => void }) {
  const { t } = useTranslation('evidence');
  const may = useMayBring(record);
  const mayWithdraw = useMayWithdraw(record);
  useWhenDelivered(again);
  if (record.evidenceFiles.length === 0 && !may) return null;
  return (
    <MarginSection heading={t('record.heading')}>
      {record.evidenceFiles.length === 0 && <p>{t('record.none')}</p>}
      <EvidenceFiles files={record.evidenceFiles} label={t('files')} mayWithdraw={mayWithdraw} />
      {may && (
        <HandInEvidence target={{ recordId: record.id }} label={t('record.attach')} onHandedIn={again} />
      )}
    </MarginSection>
  );
}

/** Which files the reader may take back. What is frozen has proceedings. */
function useMayWithdraw({ sessions, proceedings }: RecordQuery['record']) {
  const me = useMe();
  return ({ sessionId, agencyId, withdrawnAt }: RecordQuery['record']['evidenceFiles'][number]): boolean => {
    const session = sessions.find(({ id }) => id === sessionId);
    if (!me || !session) return false;
    const actor = { personId: me.id, administrator: me.administrator, seats: me.seats };
    const minutesState = proceedings ? MinutesState.FINAL : MinutesState.DRAFT;
    return mayWithdrawEvidence(actor, session, { agencyId, withdrawn: withdrawnAt !== null, minutesState })
      .allowed;
  };
}

/** Whether the reader heads an agency in the session in which the region is evaluated in this cycle. */
function useMayBring({ sessions, cycle }: RecordQuery['record']): boolean {
  const me = useMe();
  const ofCycle = sessions.filter(
    (session) => session.cycle.id === cycle.id && session.state !== SessionState.CANCELLED,
  );
  const session = mainSession(ofCycle);
  if (!me || !session) return false;
  const seat = me.seats.find((each) => each.sessionId === session.id && each.role === Role.AGENCY_HEAD);
  const facts = {
    agencyId: seat?.agencyId ?? null,
    questionState: null,
    minutesState: MinutesState.DRAFT,
  };
  const actor = { personId: me.id, administrator: me.administrator, seats: me.seats };
  return mayAttachEvidence(actor, session, facts).allowed;
}
