import type { EntityManager } from '@mikro-orm/core';
import { AuditKind } from '@risalah/shared';
import { Invitation } from '../access/invitation.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import type { AuditEntry } from './auditEntry.entity.ts';

const OF_SEATS: readonly AuditKind[] = [
  AuditKind.SEAT_GRANTED,
  AuditKind.SEAT_CHANGED,
  AuditKind.SEAT_REVOKED,
];
/** Operations and commands that are done to somebody, by what their entries name. */
const OF_INVITATIONS = ['invitePerson', 'invitePeople', 'makePasswordLink', 'revokeInvitation'];
const OF_PEOPLE = ['savePerson', 'makeFirstAdministrator', 'add-admin', 'reset-password'];

/** What leads from an entry to whom it was done to: their seat, their invitation or themselves; null where it was done to nobody. */
function wayOf({ kind, subject }: AuditEntry) {
  if (OF_SEATS.includes(kind)) return Seat;
  if (OF_INVITATIONS.includes(subject ?? '')) return Invitation;
  return OF_PEOPLE.includes(subject ?? '') ? Person : null;
}

/** Whom an entry was done to. */
export async function findConcerned(em: EntityManager, entry: AuditEntry): Promise<Person | null> {
  const way = wayOf(entry);
  if (!way || !entry.subjectId) return null;
  const found = await em.findOne<Seat | Invitation | Person>(way, entry.subjectId);
  if (!found || found instanceof Person) return found;
  return em.findOne(Person, found.person.id);
}

/** Reads everybody whom a page of entries names, at once, so that naming each costs no statement of its own. */
export async function readNamed(em: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
  const subjectsOf = (way: unknown) =>
    entries.filter((entry) => wayOf(entry) === way).flatMap(({ subjectId }) => subjectId ?? []);
  const owned = [
    ...(await em.find(Seat, { id: { $in: subjectsOf(Seat) } })),
    ...(await em.find(Invitation, { id: { $in: subjectsOf(Invitation) } })),
  ];
  const people = [
    ...entries.flatMap(({ personId }) => personId ?? []),
    ...subjectsOf(Person),
    ...owned.map(({ person }) => person.id),
  ];
  await em.find(Person, { id: { $in: [...new Set(people)] } });
}
