import { MinutesState, mainSession, mayAttachEvidence, Role, SessionState } from '@risalah/shared';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/GraphqlProvider.tsx';
import { EvidenceFiles } from '../evidence/EvidenceFiles.tsx';
import { HandInEvidence } from '../evidence/HandInEvidence.tsx';
import type { RecordQuery } from '../generated/graphql.ts';
import { MarginSection } from './MarginSection.tsx';

/** Files behind the record and the answers in it; nothing where there are none that the reader may see or bring. */
export function RecordEvidence({ record, again }: { record: RecordQuery['record']; again: () => void }) {
  const { t } = useTranslation('evidence');
  const may = useMayBring(record);
  if (record.evidenceFiles.length === 0 && !may) return null;
  return (
    <MarginSection heading={t('record.heading')}>
      {record.evidenceFiles.length === 0 && <p>{t('record.none')}</p>}
      <EvidenceFiles files={record.evidenceFiles} label={t('files')} />
      {may && (
        <HandInEvidence target={{ recordId: record.id }} label={t('record.attach')} onHandedIn={again} />
      )}
    </MarginSection>
  );
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
