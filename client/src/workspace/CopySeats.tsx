import { PANEL_ROLES } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../app/useFormat.ts';
import { CopySeatsDocument, PreparedSessionDocument } from '../generated/graphql.ts';
import { Button, EmptyState, LoadingBars, Select } from '../ui/index.ts';
import { CheckField } from './CheckField.tsx';
import { ClashWarning } from './ClashWarning.tsx';
import type { PreparedSeat, PreparedSession } from './preparedSession.ts';
import { type Preparing, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import { standingSeats } from './SeatsTable.tsx';
import styles from './Section.module.css';
import { useClashes } from './useClashes.ts';
import { useOpener } from './useOpener.ts';
import { useSaving } from './useSaving.ts';

/** Props of {@link CopySeats}. */
export interface CopySeatsProps {
  session: PreparedSession;
  reload: () => void;
}

/** Fills seats with those who sat in another session: last year's of the region, or one with the same panel. */
export function CopySeats({ session, reload }: CopySeatsProps) {
  const { t } = useTranslation('workspace');
  const { sessions } = usePreparing();
  const { open, toggle, close } = useOpener();
  const [sourceId, setSourceId] = useState('');
  const { dateShort } = useFormat();
  const sources = orderSources(session, sessions);
  if (sources.length === 0) return null;
  return (
    <section aria-label={t('copy.heading')} className={styles.section}>
      <div>
        <Button aria-expanded={open} onClick={toggle}>
          {t('copy.open')}
        </Button>
      </div>
      {open && (
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
              onChange={setSourceId}
            />
          </div>
          {sourceId && (
            <Source key={sourceId} id={sourceId} session={session} reload={reload} onClose={close} />
          )}
        </>
      )}
    </section>
  );
}

/** Other sessions, those of the same region first, the newest first. */
function orderSources(session: PreparedSession, sessions: Preparing['sessions']): Preparing['sessions'] {
  const foreign = (each: Preparing['sessions'][number]) => Number(each.region.id !== session.region.id);
  return sessions
    .filter(({ id }) => id !== session.id)
    .sort((a, b) => foreign(a) - foreign(b) || b.scheduledFor.localeCompare(a.scheduledFor));
}

function Source({ id, session, reload, onClose }: CopySeatsProps & { id: string; onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const [{ data }] = useQuery({ query: PreparedSessionDocument, variables: { id } });
  if (!data) return <LoadingBars widths={[60, 60, 60]} height={16} />;
  const seats = standingSeats(data.session.seats);
  if (seats.length === 0) return <EmptyState>{t('copy.nothing')}</EmptyState>;
  return <SeatChoice seats={seats} session={session} reload={reload} onClose={onClose} />;
}

interface SeatChoiceProps extends CopySeatsProps {
  seats: readonly PreparedSeat[];
  onClose: () => void;
}

function SeatChoice({ seats, session, reload, onClose }: SeatChoiceProps) {
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
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = seats.filter((seat) => !left.has(seat.id) && hindrance(seat) === null);
  const panel = chosen.filter(({ role }) => PANEL_ROLES.includes(role)).map(({ personId }) => personId);
  const clashes = useClashes(session.id, panel.length > 0 ? { personIds: panel } : null);
  const choose = (id: string, taken: boolean) => {
    const next = new Set(left);
    if (taken) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const copy = async () => {
    const seatIds = chosen.map(({ id }) => id);
    if (seatIds.length === 0) return;
    if (!(await saving.send(CopySeatsDocument, { sessionId: session.id, seatIds }))) return;
    reload();
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
          const words = [
            t(`role:name.${seat.role}`),
            seat.name,
            seat.office !== seat.name && seat.office,
            hindered,
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
