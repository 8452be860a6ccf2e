import { type EntityManager, LockMode } from '@mikro-orm/core';
import { EVERYONE, EventKind, ImportUse } from '@risalah/shared';
import type { Deed } from '../../acts/performAct.ts';
import type { WorkspaceDeed } from '../../acts/performWorkspaceAct.ts';
import { AgendaItem } from '../../agenda/agendaItem.entity.ts';
import { SessionEvent } from '../../events/sessionEvent.entity.ts';
import { Minutes } from '../../minutes/minutes.entity.ts';
import { EvaluationRecord } from '../../record/record.entity.ts';
import { Seat } from '../../seat/seat.entity.ts';
import { seatPayload } from '../../seat/seatPayload.ts';
import { changeSeat, relieveDeputies } from '../../seat/seatPerson.ts';
import { recordMove } from '../../session/recordMove.ts';
import { Session } from '../../session/session.entity.ts';
import type { ImportChange } from '../carry/importChange.ts';
import { referencesTo } from './references.ts';
import type { Uses } from './uses.ts';

/** Takes back what an import did to sessions and their seats. What went on since is noted in `uses`, and then stays. */
export async function undoSessions(
  workspace: WorkspaceDeed,
  changes: readonly ImportChange[],
  uses: Uses,
): Promise<void> {
  const works = new Map<string, ImportChange[]>();
  for (const change of changes) {
    const { sessionId } = change;
    if (sessionId) works.set(sessionId, [...(works.get(sessionId) ?? []), change]);
  }
  for (const [id, work] of works) {
    await undoSession(workspace, id, work, uses);
    await workspace.em.flush();
    workspace.em.clear();
  }
}

async function undoSession(
  workspace: WorkspaceDeed,
  id: string,
  work: readonly ImportChange[],
  uses: Uses,
): Promise<void> {
  const { em } = workspace;
  const session = await em.findOne(Session, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [first] = work;
  const about = work.find(({ kind }) => kind === 'SESSION');
  // Whatever happens in a session is an event of it: with the same number nothing did.
  if (!session || session.lastEventNumber !== first?.eventNumber)
    return uses.note('SESSION', about?.name ?? first?.name ?? '', ImportUse.SESSION_WENT_ON);
  if (about?.before === null) return removeSession(workspace, session, about, uses);
  const deed = workspace.beginSession(session);
  for (const change of work.toReversed()) {
    if (change.before?.kind === 'SESSION') await moveBack(deed, change.before);
    else await undoSeat(deed, change, uses);
  }
}

/** Parts that a session is made with; what else points at it or at them is a use of it. */
const PARTS = [Seat.name, AgendaItem.name, Minutes.name];

async function removeSession(
  { em }: WorkspaceDeed,
  session: Session,
  { name }: ImportChange,
  uses: Uses,
): Promise<void> {
  const { id, region, cycle } = session;
  const idsOf = async (entity: typeof Seat | typeof AgendaItem | typeof Minutes) =>
    (await em.find<{ id: string }>(entity, { session: id } as never, { disableIdentityMap: true })).map(
      (row) => row.id,
    );
  const found = [
    ...(await referencesTo(em, Session, [id], PARTS)),
    ...(await referencesTo(em, Seat, await idsOf(Seat))),
    ...(await referencesTo(em, AgendaItem, await idsOf(AgendaItem))),
    ...(await referencesTo(em, Minutes, await idsOf(Minutes))),
  ];
  if (found.length > 0) return uses.note('SESSION', name, ImportUse.USED);
  em.clear();
  for (const part of [SessionEvent, Minutes, AgendaItem, Seat] as const) {
    const where = part === SessionEvent ? { sessionId: id } : { session: id };
    await em.nativeDelete<object>(part, where as never);
  }
  await em.nativeDelete(Session, { id });
  await removeEmptyRecords(em, region.id, cycle.id);
}

/** Records that nothing was attached to go with the last session that was to fill them. */
async function removeEmptyRecords(em: EntityManager, region: string, cycle: string): Promise<void> {
  if ((await em.count(Session, { region, cycle })) > 0) return;
  const records = await em.find(
    EvaluationRecord,
    { region, cycle, claim: null },
    { disableIdentityMap: true },
  );
  const ids = records.map(({ id }) => id);
  const kept = new Set((await referencesTo(em, EvaluationRecord, ids)).map(({ to }) => to));
  await em.nativeDelete(EvaluationRecord, { id: { $in: ids.filter((id) => !kept.has(id)) } });
}

async function moveBack(
  deed: Deed,
  { scheduledFor, ...before }: Extract<ImportChange['before'], { kind: 'SESSION' }>,
): Promise<void> {
  const { timeZone, venue, meetingUrl } = before;
  Object.assign(deed.session, { scheduledFor: new Date(scheduledFor), timeZone, venue, meetingUrl });
  deed.session.revision += 1;
  await recordMove(deed);
}

/** A seat that the import gave goes with its row: in a session in which nothing happened since, nothing was said from it. */
async function undoSeat(deed: Deed, { id, name, before }: ImportChange, uses: Uses): Promise<void> {
  // What speaks of the seat is counted in the database.
  await deed.em.flush();
  const seat = await deed.em.findOneOrFail(Seat, id);
  if (before?.kind === 'SEAT' && !before.revoked) {
    const { kind, revoked, ...particulars } = before;
    if (particulars.deputy) await relieveDeputies(deed, seat.person);
    return changeSeat(deed, seat, particulars);
  }
  if (before?.kind === 'SEAT') {
    const { kind, revoked, ...particulars } = before;
    Object.assign(seat, particulars);
  }
  seat.revokedAt = deed.now;
  seat.revision += 1;
  deed.record(EventKind.SEAT_REVOKED, [EVERYONE], { ...seatPayload(seat), reason: null });
  if (before) return;
  if ((await referencesTo(deed.em, Seat, [id])).length > 0) uses.note('SEAT', name, ImportUse.USED);
  else deed.em.remove(seat);
}
