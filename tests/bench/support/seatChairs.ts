import { COOKIE } from '@risalah/server/access/cookies';
import { beginSignIn } from '@risalah/server/access/signIns';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Role } from '@risalah/shared';
import { clientOf, must } from '../../support/client.ts';
import { newId } from '../../support/newId.ts';
import { type Stage, schedule } from '../../support/stage.ts';

/** A chair of a live session of their own. */
export interface Chair {
  cookie: string;
  sessionId: string;
  agencyId: string;
}

const OPEN = 'mutation ($input: SessionInput!) { openSession(input: $input) { id } }';
const ENTER = 'mutation ($input: EnterDimensionInput!) { enterDimension(input: $input) { id } }';

/** Schedules and opens so many sessions, each with a signed-in chair of its own. */
export async function seatChairs(stage: Stage, count: number): Promise<Chair[]> {
  const [agencyId = ''] = stage.agencyIds;
  const [dimensionId] = stage.dimensionIds;
  const chairs: Chair[] = [];
  for (let index = 0; index < count; index += 1) {
    const sessionId = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    const cookie = await seatNew(stage, sessionId, { role: Role.CHAIR, email: `ketua${index}@uji.test` });
    const client = clientOf(stage.app.url, cookie);
    await must(client, OPEN, { input: { mutationId: newId(), sessionId } });
    await must(client, ENTER, { input: { mutationId: newId(), sessionId, dimensionId } });
    chairs.push({ cookie, sessionId, agencyId });
  }
  return chairs;
}

/** Seats somebody new in a session; resolves with the cookie of their sign-in. */
export async function seatNew(
  { app: { services } }: Stage,
  sessionId: string,
  { role, email, agencyId }: { role: Role; email: string; agencyId?: string },
): Promise<string> {
  const em = services.fork();
  const person = em.create(Person, { name: email, email, administrator: false });
  const session = em.getReference(Session, sessionId);
  const agency = agencyId ? em.getReference(Agency, agencyId) : null;
  em.create(Seat, { role, session, person, agency, name: email, office: email }, { persist: true });
  await em.flush();
  return `${COOKIE}=${(await beginSignIn(em, person.id, services.now())).token}`;
}
