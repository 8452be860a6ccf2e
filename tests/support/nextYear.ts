import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { CAST, type Seated, type Stage, schedule } from './stage.ts';

/** The same region's session of the year after, with the same people in the same seats. */
export async function nextYear(stage: Stage): Promise<Stage> {
  const em = stage.app.em();
  const { year, levelWeights, allottedMinutes, corrections } = await em.findOneOrFail(Cycle, stage.cycleId);
  const cycle = em.create(Cycle, {
    programme: em.getReference(Programme, stage.programmeId),
    year: year + 1,
    stage: 'II',
    name: `Tahap II ${year + 1}`,
    letter: `B-1/${year + 1}`,
    levelWeights,
    allottedMinutes,
    corrections,
  });
  await em.persist(cycle).flush();
  const sessionId = await schedule(stage.as.admin, stage.regionId, cycle.id);
  const seatIds = {} as Stage['seatIds'];
  for (const name of Object.keys(CAST) as Seated[]) {
    const { role, agency, office } = CAST[name];
    const seat = em.create(Seat, {
      role,
      session: em.getReference(Session, sessionId),
      person: em.getReference(Person, stage.personIds[name]),
      agency: agency === null ? null : em.getReference(Agency, stage.agencyIds[agency] ?? ''),
      name,
      office,
    });
    em.persist(seat);
    seatIds[name] = seat.id;
  }
  await em.flush();
  return { ...stage, cycleId: cycle.id, sessionId, seatIds };
}
