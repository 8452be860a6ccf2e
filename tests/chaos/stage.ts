import { COOKIE } from '@risalah/server/access/cookies';
import { beginSignIn } from '@risalah/server/access/signIns';
import { buildApp } from '@risalah/server/app';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Role, type Role as RoleName } from '@risalah/shared';
import { clientOf, must } from '../support/client.ts';
import { newId } from '../support/newId.ts';
import { schedule, setStage } from '../support/stage.ts';
import type { TestApp } from '../support/testApp.ts';

/** Somebody who is played by a script. */
export interface Player {
  name: string;
  role: RoleName;
  personId: string;
  seatId: string;
  cookie: string;
  sessionId: string;
  dimensionId: string;
  /** Their own agency, or the first of the region. */
  agencyId: string;
  agencyIds: string[];
  minutesIds: string[];
}

/** In which order the seats of a session are taken. The second agency is of the second head. */
const CAST: readonly [name: string, role: RoleName, agency?: number][] = [
  ['chair', Role.CHAIR],
  ['secretary', Role.SECRETARY],
  ['head', Role.AGENCY_HEAD, 0],
  ['secretary2', Role.SECRETARY],
  ['otherHead', Role.AGENCY_HEAD, 1],
  ['evaluator', Role.EVALUATOR],
  ['lead', Role.REGION_LEAD],
  ['observer', Role.OBSERVER],
];

/** Fills a data folder with live sessions for so many players, all signed in. */
export async function setChaosStage(dataFolder: string, clients: number): Promise<Player[]> {
  const app = await buildApp({ dataFolder, port: 0, host: '127.0.0.1', demo: false, logLevel: 'silent' });
  const { port } = await app.start();
  const url = `http://127.0.0.1:${port}`;
  const { services } = app;
  const stage = await setStage({ app, services, url, em: services.fork } as TestApp);
  const sessions = Math.ceil(clients / CAST.length);
  const players: Player[] = [];
  for (let place = 0; place < sessions; place += 1) {
    const sessionId = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    // Players are dealt out to the sessions in turn, so that each has a chair, a secretary and a head.
    const count = Math.floor((clients - place - 1) / sessions) + 1;
    const em = services.fork();
    for (const [role, name, agency] of CAST.slice(0, count).map(([n, r, a]) => [r, n, a] as const)) {
      const own = agency === undefined ? null : (stage.agencyIds[agency] ?? null);
      const fullName = `${name}-${place + 1}`;
      const person = em.create(Person, {
        name: fullName,
        email: `${fullName.toLowerCase()}@uji.test`,
        administrator: false,
      });
      const seat = em.create(Seat, {
        role,
        session: em.getReference(Session, sessionId),
        person,
        agency: own === null ? null : em.getReference(Agency, own),
        name: fullName,
        office: fullName,
      });
      await em.persist([person, seat]).flush();
      const { token } = await beginSignIn(em, person.id, services.now());
      players.push({
        name: fullName,
        role,
        personId: person.id,
        seatId: seat.id,
        cookie: `${COOKIE}=${token}`,
        sessionId,
        dimensionId: stage.dimensionIds[0] ?? '',
        agencyId: own ?? stage.agencyIds[0] ?? '',
        agencyIds: stage.agencyIds.slice(0, 2),
        minutesIds: [],
      });
    }
    await openRoom(url, players, sessionId);
  }
  for (const player of players) {
    const minutes = await services.fork().find(Minutes, { session: player.sessionId });
    player.minutesIds = minutes.map(({ id }) => id);
  }
  await app.stop();
  return players;
}

async function openRoom(url: string, players: readonly Player[], sessionId: string): Promise<void> {
  const player = players.find((each) => each.sessionId === sessionId && each.role === Role.CHAIR);
  const chair = clientOf(url, player?.cookie);
  const open = 'mutation ($input: SessionInput!) { openSession(input: $input) { id } }';
  await must(chair, open, { input: { mutationId: newId(), sessionId } });
  const enter = 'mutation ($input: EnterDimensionInput!) { enterDimension(input: $input) { id } }';
  const dimensionId = player?.dimensionId;
  await must(chair, enter, { input: { mutationId: newId(), sessionId, dimensionId } });
}
