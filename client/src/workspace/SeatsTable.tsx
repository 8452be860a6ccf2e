import { Role } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { RevokeSeatDocument } from '../generated/graphql.ts';
import { Band, Button, Dialog, EmptyState } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { InvitationCell, InvitationLink } from './Invitation.tsx';
import { InviteAll } from './InviteAll.tsx';
import { isInvitable, unusedLinks } from './invitationStanding.ts';
import { NotSaved } from './NotSaved.tsx';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import type { PreparedSeat, PreparedSession } from './preparedSession.ts';
import { type Person, usePreparing } from './preparing.ts';
import { SeatForm } from './SeatForm.tsx';
import styles from './Section.module.css';
import { useSaving } from './useSaving.ts';

const ORDER: Role[] = Object.values(Role);

/** The seats that stand, the panel first. */
export function standingSeats(seats: readonly PreparedSeat[]): PreparedSeat[] {
  return seats
    .filter((seat) => !seat.revokedAt)
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

/** Props of {@link SeatsTable}. */
export interface SeatsTableProps {
  session: PreparedSession;
  /** Who holds the seats that stand. */
  people: readonly Person[];
  /** Whether seats may still be granted. */
  seatable: boolean;
  reload: () => void;
}

/** Who sits in the session, as what, and whether they can come in. */
export function SeatsTable({ session, people, seatable, reload }: SeatsTableProps) {
  const { t } = useTranslation('workspace');
  const { links } = usePreparing();
  const seats = standingSeats(session.seats);
  const unused = unusedLinks(links, people);
  const made = new Map([...unused].filter(([id]) => people.some((person) => person.id === id)));
  const invitable = people.filter(isInvitable).map(({ id }) => id);
  const heads = [t('seat.role'), t('seat.person'), t('seat.agency'), t('seat.email'), t('person.invitation')];
  return (
    <section aria-labelledby="seats" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="seats">{t('seat.heading')}</h2>
      </div>
      {seats.length === 0 && <EmptyState>{t('seat.empty')}</EmptyState>}
      {seats.length > 0 && !seats.some(({ role }) => role === Role.CHAIR) && (
        <Band icon="person" lead={t('seat.noChair')} />
      )}
      {seats.length > 0 && (
        <PreparedTable label={t('seat.heading')} heads={heads}>
          {seats.map((seat) => (
            <SeatRow
              key={seat.id}
              session={session}
              people={people}
              seat={seat}
              linked={made.size}
              seatable={seatable}
              reload={reload}
            />
          ))}
        </PreparedTable>
      )}
      {seats.length > 0 && (
        <InviteAll
          count={invitable.length}
          find={async () => ({ ok: true, data: invitable })}
          made={made}
          onDone={reload}
        />
      )}
      {seatable && (
        <AddForm
          label={t('seat.add')}
          name={`seat:new:${session.id}`}
          form={(close, saved) => (
            <SeatForm session={session} onClose={close} onSaved={saved} reload={reload} />
          )}
        />
      )}
    </section>
  );
}

interface SeatRowProps extends SeatsTableProps {
  seat: PreparedSeat;
  /** How many links were made on this page; several stand together under the table. */
  linked: number;
}

function SeatRow({ session, people, seat, linked, seatable, reload }: SeatRowProps) {
  const { t } = useTranslation(['workspace', 'role']);
  const person = people.find(({ id }) => id === seat.personId);
  const agency = session.region.agencies.find(({ id }) => id === seat.agencyId);
  const role = t(`role:name.${seat.role}`);
  const particulars = [
    seat.office !== seat.name && seat.office,
    seat.title,
    seat.nip && `NIP ${seat.nip}`,
    seat.actingFor && t('seat.actingForWhom', { name: seat.actingFor }),
  ].filter(Boolean);
  return (
    <PreparedRow
      name={`${role}, ${seat.name}`}
      cells={[
        seat.deputy ? `${role}, ${t('seat.deputy').toLowerCase()}` : role,
        <span key="who">
          {seat.name}
          {particulars.length > 0 && (
            <span className={styles.quiet}>
              <br />
              {particulars.join(', ')}
            </span>
          )}
        </span>,
        agency?.name ?? null,
        person?.email ?? null,
        person ? <InvitationCell key="invitation" person={person} /> : null,
      ]}
      acts={<RevokeSeat seat={seat} />}
      below={linked === 1 && person && <InvitationLink person={person} />}
      formName={`seat:${seat.id}`}
      form={
        seatable && person
          ? (close) => (
              <SeatForm
                session={session}
                seat={{ ...seat, email: person.email }}
                onClose={close}
                onSaved={close}
                reload={reload}
              />
            )
          : undefined
      }
    />
  );
}

/** Takes a seat away, after asking. */
function RevokeSeat({ seat }: { seat: PreparedSeat }) {
  const { t } = useTranslation('workspace');
  const [asking, setAsking] = useState(false);
  const saving = useSaving();
  const revoke = async () => {
    if (!(await saving.send(RevokeSeatDocument, { seatId: seat.id }))) return;
    setAsking(false);
  };
  const { name } = seat;
  return (
    <>
      <Button size="small" aria-label={t('seat.revokeOf', { name })} onClick={() => setAsking(true)}>
        {t('seat.revoke')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('seat.revokeQuestion', { name })}
        actions={
          <>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button tone="bad" busy={saving.busy} onClick={() => void revoke()}>
              {t('seat.revokeAct')}
            </Button>
          </>
        }
      >
        <p>{t('seat.revokeText')}</p>
        <NotSaved saving={saving} lead={t('seat.notRevoked')} />
      </Dialog>
    </>
  );
}
