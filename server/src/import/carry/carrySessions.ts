import { LockMode } from '@mikro-orm/core';
import type { Deed } from '../../acts/performAct.ts';
import type { WorkspaceDeed } from '../../acts/performWorkspaceAct.ts';
import { Seat } from '../../seat/seat.entity.ts';
import { changeSeat, newSeat, relieveDeputies } from '../../seat/seatPerson.ts';
import { type CycleFrame, makeSession, readCycleFrame } from '../../session/makeSession.ts';
import { recordMove } from '../../session/recordMove.ts';
import { Session } from '../../session/session.entity.ts';
import { Agency } from '../../workspace/agency.entity.ts';
import { Cycle } from '../../workspace/cycle.entity.ts';
import { Person } from '../../workspace/person.entity.ts';
import { Region } from '../../workspace/region.entity.ts';
import type { KnownSeat, KnownSession } from '../plan/world.ts';
import type { ImportChange } from './importChange.ts';
import type { StepOf } from './step.ts';

/** Sessions that the `em` keeps in mind at once. */
const AT_ONCE = 20;

/** What is stored of one session, together. */
interface Work {
  step: StepOf<'SESSION'> | null;
  seats: StepOf<'SEAT'>[];
}

/** Schedules and moves sessions and gives their seats, one session after the other, each with its events. */
export async function carrySessions(
  workspace: WorkspaceDeed,
  steps: readonly StepOf<'SESSION'>[],
  seats: readonly StepOf<'SEAT'>[],
): Promise<ImportChange[]> {
  const works = new Map<KnownSession, Work>();
  for (const step of steps) works.set(step.known, { step, seats: [] });
  for (const seat of seats) {
    const { session } = seat.known;
    if (!works.has(session)) works.set(session, { step: null, seats: [] });
    works.get(session)?.seats.push(seat);
  }
  const changes: ImportChange[] = [];
  const { em } = workspace;
  const frames = new Map<string, CycleFrame>();
  for (const [index, [known, work]] of [...works].entries()) {
    changes.push(...(await carrySession({ workspace, frames }, known, work)));
    await em.flush();
    if (index % AT_ONCE !== AT_ONCE - 1) continue;
    // What is done with is let go of: each flush compares all that the `em` still knows.
    em.clear();
    frames.clear();
  }
  em.clear();
  return changes;
}

/** What sessions are carried out with. */
interface Carrying {
  workspace: WorkspaceDeed;
  /** What the sessions of a cycle are made from, read once for several of them. */
  frames: Map<string, CycleFrame>;
}

async function carrySession(carrying: Carrying, known: KnownSession, work: Work): Promise<ImportChange[]> {
  const { deed, changes } = await begin(carrying, known, work.step);
  for (const seat of work.seats) changes.push(...(await carrySeat(deed, seat)));
  return changes.map((change) => ({ ...change, eventNumber: deed.session.lastEventNumber }));
}

/** The session in hand: made, moved, or locked as it is. */
async function begin(
  { workspace, frames }: Carrying,
  known: KnownSession,
  step: StepOf<'SESSION'> | null,
): Promise<{ deed: Deed; changes: ImportChange[] }> {
  const { em } = workspace;
  const { id } = known;
  const about = { kind: 'SESSION' as const, id, name: known.region.name, sessionId: id };
  if (step && known.revision === null) {
    const region = em.getReference(Region, known.region.id);
    const frame =
      frames.get(known.cycle.id) ?? (await readCycleFrame(em, await em.findOneOrFail(Cycle, known.cycle.id)));
    frames.set(known.cycle.id, frame);
    const session = makeSession(workspace, frame, { id, region, schedule: step.values, panel: [] });
    return { deed: workspace.beginSession(session), changes: [{ ...about, before: null, revision: 1 }] };
  }
  const session = await em.findOneOrFail(Session, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const deed = workspace.beginSession(session);
  if (!step) return { deed, changes: [] };
  const { scheduledFor, timeZone, venue, meetingUrl } = session;
  Object.assign(session, step.values);
  session.revision += 1;
  await recordMove(deed);
  const schedule = { scheduledFor: scheduledFor.toISOString(), timeZone, venue, meetingUrl };
  return {
    deed,
    changes: [{ ...about, before: { kind: 'SESSION', ...schedule }, revision: session.revision }],
  };
}

async function carrySeat(deed: Deed, { known, values, name }: StepOf<'SEAT'>): Promise<ImportChange[]> {
  const { em, session } = deed;
  const { id, role, person } = known;
  const about = { kind: 'SEAT' as const, id, name, sessionId: session.id };
  const relieved = values.deputy ? await relievedBy(deed, known) : [];
  if (known.revision === null) {
    const agency = known.agency ? em.getReference(Agency, known.agency.id) : null;
    const seated = em.getReference(Person, person.id);
    if (values.deputy) await relieveDeputies(deed, seated);
    newSeat(deed, seated, { role, agency, ...values }, id);
    return [...relieved, { ...about, before: null, revision: 1 }];
  }
  const seat = await em.findOneOrFail(Seat, id);
  const before = particularsOf(seat);
  if (values.deputy) await relieveDeputies(deed, seat.person);
  changeSeat(deed, seat, values);
  return [...relieved, { ...about, before, revision: seat.revision }];
}

/** Who is deputy of the chair no more because of this seat. */
async function relievedBy({ em, session }: Deed, { person }: KnownSeat): Promise<ImportChange[]> {
  // A seat of the same import may have been made deputy just now.
  await em.flush();
  const deputies = await em.find(Seat, { session: session.id, deputy: true, person: { $ne: person.id } });
  return deputies.map((seat) => ({
    ...{ kind: 'SEAT' as const, id: seat.id, name: seat.name, sessionId: session.id },
    ...{ before: particularsOf(seat), revision: seat.revision + 1 },
  }));
}

function particularsOf(seat: Seat): ImportChange['before'] {
  const { name, title, office, nip, actingFor, deputy } = seat;
  return { kind: 'SEAT', name, title, office, nip, actingFor, deputy, revoked: seat.revokedAt !== null };
}
