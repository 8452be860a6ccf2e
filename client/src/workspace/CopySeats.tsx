import { PANEL_ROLES, Role, SessionState } from '@risalah/shared';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { CopySeatsDocument, PreparedSessionDocument } from '../generated/graphql.ts';
import { Button, EmptyState, LoadingBars, Select } from '../ui/index.ts';
import { CheckField } from './CheckField.tsx';
import { ClashWarning } from './ClashWarning.tsx';
import { OpenedForm } from './OpenedForm.tsx';
import type { PreparedSeat, PreparedSession } from './preparedSession.ts';
import { type Preparing, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import { standingSeats } from './SeatsTable.tsx';
import styles from './Section.module.css';
import { useClashes } from './useClashes.ts';
import { type Draft, useDraft } from './useDraft.ts';
import { useOpener } from './useOpener.ts';
import { useSaving } from './useSaving.ts';

/** Props of {@link CopySeats}. */
export interface CopySeatsProps {
  session: PreparedSession;
}

/**
 * Fills seats with those who sat in another session: the last one of the region, unless another is chosen. Who was
 * succeeded by somebody who sits here already is left out, unless they are chosen too.
 */
export function CopySeats({ session }: CopySeatsProps) {
  const { t } = useTranslation('workspace');
  const { sessions } = usePreparing();
  const opener = useOpener(`copy:${session.id}`);
  const sources = orderSources(session, sessions);
  if (sources.length === 0) return null;
  return (
    <section aria-label={t('copy.heading')} className={styles.section}>
      <div>
        <Button aria-expanded={opener.open} onClick={opener.toggle}>
          {t('copy.open')}
        </Button>
      </div>
      <OpenedForm opener={opener}>
        <CopyForm session={session} sources={sources} onClose={opener.close} />
      </OpenedForm>
    </section>
  );
}

/** What is chosen: from which session, and whom of it not to seat; null where nobody chose yet. */
interface Choice {
  sourceId: string | null;
  leftIds: string[] | null;
}

interface CopyFormProps extends CopySeatsProps {
  sources: Preparing['sessions'];
  onClose: () => void;
}

function CopyForm({ session, sources, onClose }: CopyFormProps) {
  const { t } = useTranslation('workspace');
  const { dateShort } = useFormat();
  const choice = useDraft<Choice>({ sourceId: null, leftIds: null });
  const sourceId = choice.draft.sourceId ?? lastBefore(session, sources)?.id ?? '';
  return (
    <>
      <div className={styles.tools}>
        <Select
          label={t('copy.from')}
          value={sourceId}
          options={[
            { value: '', label: t('copy.choose') },
            ...sources.map(({ id, region, cycle, scheduledFor }) => ({
              value: id,
              label: `${region.name}, ${cycle.name}, ${dateShort(scheduledFor)}`,
            })),
          ]}
          onChange={(id) => {
            choice.put('sourceId')(id);
            choice.put('leftIds')(null);
          }}
        />
      </div>
      {sourceId && (
        <Source key={sourceId} id={sourceId} session={session} choice={choice} onClose={onClose} />
      )}
    </>
  );
}

/** Other sessions, those of the same region first, the newest first. */
function orderSources(session: PreparedSession, sessions: Preparing['sessions']): Preparing['sessions'] {
  const foreign = (each: Preparing['sessions'][number]) => Number(each.region.id !== session.region.id);
  return sessions
    .filter(({ id }) => id !== session.id)
    .sort((a, b) => foreign(a) - foreign(b) || b.scheduledFor.localeCompare(a.scheduledFor));
}

/** The session that the region had before this one. */
function lastBefore(
  session: PreparedSession,
  sources: Preparing['sessions'],
): Preparing['sessions'][number] | undefined {
  return sources.find(
    ({ region, state, scheduledFor }) =>
      region.id === session.region.id &&
      state !== SessionState.CANCELLED &&
      scheduledFor < session.scheduledFor,
  );
}

/** Roles that one person has: of the session, or of their agency. */
const HELD_BY_ONE: readonly Role[] = [Role.CHAIR, Role.REGION_LEAD, Role.AGENCY_HEAD];

/** Who sits here already in the place that a seat would take, when that is somebody else: who sat there is no longer there. */
function successorOf(seat: PreparedSeat, session: PreparedSession): PreparedSeat | undefined {
  if (!HELD_BY_ONE.includes(seat.role)) return undefined;
  const held = standingSeats(session.seats).filter(
    ({ role, agencyId }) => role === seat.role && agencyId === seat.agencyId,
  );
  return held.some(({ personId }) => personId === seat.personId) ? undefined : held[0];
}

interface SourceProps extends CopySeatsProps {
  id: string;
  choice: Draft<Choice>;
  onClose: () => void;
}

function Source({ id, ...rest }: SourceProps) {
  const { t } = useTranslation('workspace');
  const [{ data }] = useQuery({ query: PreparedSessionDocument, variables: { id } });
  if (!data) return <LoadingBars widths={[60, 60, 60]} height={16} />;
  const seats = standingSeats(data.session.seats);
  if (seats.length === 0) return <EmptyState>{t('copy.nothing')}</EmptyState>;
  return <SeatChoice seats={seats} {...rest} />;
}

interface SeatChoiceProps extends Omit<SourceProps, 'id'> {
  seats: readonly PreparedSeat[];
}

function SeatChoice({ seats, session, choice, onClose }: SeatChoiceProps) {
  const { t } = useTranslation(['workspace', 'role']);
  const { regions } = usePreparing();
  const saving = useSaving();
  const own = regions.find((region) => region.id === session.region.id)?.agencies ?? [];
  const hindrance = (seat: PreparedSeat): string | null => {
    if (seat.agencyId && !own.some((agency) => agency.id === seat.agencyId)) return t('copy.otherRegion');
    const sits = session.seats.some(
      (each) =>
        !each.revokedAt &&
        each.personId === seat.personId &&
        each.role === seat.role &&
        each.agencyId === seat.agencyId,
    );
    return sits ? t('copy.present') : null;
  };
  const [succeeded] = useState(() => seats.filter((seat) => successorOf(seat, session)).map(({ id }) => id));
  const left: ReadonlySet<string> = new Set(choice.draft.leftIds ?? succeeded);
  const chosen = seats.filter((seat) => !left.has(seat.id) && hindrance(seat) === null);
  const panel = chosen.filter(({ role }) => PANEL_ROLES.includes(role)).map(({ personId }) => personId);
  const { clashes, settled } = useClashes(session.id, panel.length > 0 ? { personIds: panel } : null);
  const choose = (id: string, taken: boolean) => {
    const next = new Set(left);
    if (taken) next.delete(id);
    else next.add(id);
    choice.put('leftIds')([...next]);
  };
  const copy = async () => {
    const seatIds = chosen.map(({ id }) => id);
    if (seatIds.length === 0 || !(await settled())) return;
    if (!(await saving.send(CopySeatsDocument, { sessionId: session.id, seatIds }))) return;
    onClose();
  };
  return (
    <SaveForm
      label={t('copy.seats')}
      act={t('copy.act', { count: chosen.length })}
      saving={saving}
      onSave={copy}
      onClose={onClose}
    >
      <div className={styles.list}>
        {seats.map((seat) => {
          const hindered = hindrance(seat);
          const successor = successorOf(seat, session);
          const words = [
            t(`role:name.${seat.role}`),
            seat.name,
            seat.office !== seat.name && seat.office,
            hindered,
            !hindered && successor && t('copy.succeeded', { name: successor.name }),
          ];
          return (
            <CheckField
              key={seat.id}
              label={words.filter(Boolean).join(', ')}
              checked={chosen.includes(seat)}
              disabled={hindered !== null}
              onChange={(taken) => choose(seat.id, taken)}
            />
          );
        })}
      </div>
      <ClashWarning clashes={clashes} />
    </SaveForm>
  );
}
