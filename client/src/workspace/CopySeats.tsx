import { PANEL_ROLES, Role, SessionState } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { CopySeatsDocument, PreparedSessionDocument, SeatSourcesDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Button, EmptyState, LoadingBars } from '../ui/index.ts';
import { CheckField } from './CheckField.tsx';
import { ClashWarning } from './ClashWarning.tsx';
import { OpenedForm } from './OpenedForm.tsx';
import type { PreparedSeat, PreparedSession } from './preparedSession.ts';
import type { SessionRow } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import { standingSeats } from './SeatsTable.tsx';
import styles from './Section.module.css';
import { SourceField } from './SourceField.tsx';
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
  const { data } = useRead(SeatSourcesDocument, {
    where: { regionId: session.region.id, otherThan: session.id },
    others: { otherThan: session.id },
  });
  const opener = useOpener(`copy:${session.id}`);
  if (!data || data.workspace.others.count === 0) return null;
  return (
    <section aria-label={t('copy.heading')} className={styles.section}>
      <div>
        <Button aria-expanded={opener.open} onClick={opener.toggle}>
          {t('copy.open')}
        </Button>
      </div>
      <OpenedForm opener={opener}>
        <CopyForm
          session={session}
          last={lastBefore(session, data.workspace.sessions.sessions)}
          onClose={opener.close}
        />
      </OpenedForm>
    </section>
  );
}

/** What is chosen: from which session, and whom of it not to seat; null where nobody chose yet. */
interface Choice {
  source: SessionRow | null;
  leftIds: string[] | null;
}

interface CopyFormProps extends CopySeatsProps {
  /** The session that is chosen without a word. */
  last: SessionRow | undefined;
  onClose: () => void;
}

function CopyForm({ session, last, onClose }: CopyFormProps) {
  const choice = useDraft<Choice>({ source: null, leftIds: null });
  const source = choice.draft.source ?? last;
  return (
    <>
      <div className={styles.tools}>
        <SourceField
          session={session}
          chosen={source}
          onChoose={(chosen) => {
            choice.put('source')(chosen);
            choice.put('leftIds')(null);
          }}
        />
      </div>
      {source && (
        <Source key={source.id} id={source.id} session={session} choice={choice} onClose={onClose} />
      )}
    </>
  );
}

/** The session that the region had before this one; its sessions come newest first. */
function lastBefore(session: PreparedSession, own: readonly SessionRow[]): SessionRow | undefined {
  return own.find(
    ({ state, scheduledFor }) => state !== SessionState.CANCELLED && scheduledFor < session.scheduledFor,
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
  const { data } = useRead(PreparedSessionDocument, { id });
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
  const saving = useSaving();
  const own = session.region.agencies;
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
