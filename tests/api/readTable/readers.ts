import { COOKIE } from '@risalah/server/access/cookies';
import { beginSignIn } from '@risalah/server/access/signIns';
import { Person } from '@risalah/server/workspace/person.entity';
import type { ReaderName } from '@risalah/shared/read-table';
import { type Client, clientOf, must } from '../../support/client.ts';
import { newId } from '../../support/newId.ts';
import { act, documentOf, type Stage, schedule } from '../../support/stage.ts';

/** Somebody who reads: a client, and who they are. */
export interface Reading {
  client: Client;
  personId: string | null;
}

/** Objects that belong to what the colleague and the outsider have of their own, and of which the table does not speak. */
export type Foreign = Set<string>;

/** Everyone of the table, signed in. */
export interface Readers {
  readers: Record<ReaderName, Reading>;
  foreign: Foreign;
  /** Has the colleague chair the session of another region in a cycle. */
  seatColleague: (cycleId: string) => Promise<void>;
  /** Programs that act by a token, and as whom of the table each of them reads. */
  programs: Record<string, { as: ReaderName; reading: Reading; authorization: string }>;
}

const WEIGHTS = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'].map((level) => ({
  level,
  percent: 20,
}));

/** Seats those of the table who are not on the stage; one of them loses the seat again. */
export async function seatReaders(stage: Stage): Promise<Readers> {
  const { as, personIds, app } = stage;
  const enter = async (name: string): Promise<Reading & { email: string }> => {
    const em = app.em();
    const person = em.create(Person, { name, email: `${name}@uji.test`, administrator: false });
    await em.persist(person).flush();
    const { token } = await beginSignIn(em, person.id, app.services.now());
    return { client: clientOf(app.url, `${COOKIE}=${token}`), personId: person.id, email: person.email };
  };
  const grant = (email: string, role: string, sessionId = stage.sessionId, agencyId?: string) =>
    act(stage, 'admin', 'grantSeat', {
      ...{ sessionId, email, role, agencyId, name: email, office: 'Jabatan', actingFor: 'Pejabat' },
    });

  const second = await enter('anggota2');
  await grant(second.email, 'EVALUATOR');
  const former = await enter('mantan');
  const seat = await grant(former.email, 'AGENCY_HEAD', stage.sessionId, stage.agencyIds[0]);
  await act(stage, 'admin', 'revokeSeat', { seatId: seat.id, reason: 'Pindah tugas' });

  const colleague = await enter('rekan');
  const neighbour = await act(stage, 'admin', 'saveRegion', { name: 'Kota Tetangga' });
  const foreign: Foreign = new Set([neighbour.id]);
  const seatColleague = async (cycleId: string): Promise<void> => {
    const nextDoor = await schedule(as.admin, neighbour.id, cycleId);
    foreign.add(nextDoor);
    await grant(colleague.email, 'CHAIR', nextDoor);
  };
  await seatColleague(stage.cycleId);

  const far = await act(stage, 'admin', 'saveRegion', { name: 'Kota Jauh' });
  const programme = await act(stage, 'admin', 'saveProgramme', { name: 'Program lain' });
  const dimension = { programmeId: programme.id, name: 'Dimensi lain', subdimensions: ['Satu'] };
  const { id: dimensionId } = await act(stage, 'admin', 'saveDimension', dimension);
  const cycle = await act(stage, 'admin', 'saveCycle', {
    ...{ programmeId: programme.id, year: 2024, stage: 'I', name: 'Tahap lain', letter: 'B-2' },
    ...{ levelWeights: WEIGHTS, allottedMinutes: 20 },
  });
  const farAway = await schedule(as.admin, far.id, cycle.id);
  for (const id of [far.id, programme.id, dimensionId, cycle.id, farAway]) foreign.add(id);
  await grant('outsider@uji.test', 'CHAIR', farAway);
  const elsewhere = await grant('chair@uji.test', 'OBSERVER', farAway);

  const overseer = await enter('pengawas');
  const em = app.em();
  (await em.findOneOrFail(Person, overseer.personId ?? '')).administrator = true;
  await em.flush();
  const observing = await grant(overseer.email, 'OBSERVER');
  const tokenOf = async (client: Client, input: Record<string, unknown>): Promise<string> => {
    const made = await must<{ makeApiToken: { secret: string } }>(client, documentOf('makeApiToken'), {
      input: { mutationId: newId(), name: 'Program', days: 30, ...input },
    });
    return `Bearer ${made.makeApiToken.secret}`;
  };
  const nobody = clientOf(app.url);
  const program = async (as: ReaderName, owner: Reading, input: Record<string, unknown>) => ({
    as,
    reading: { client: nobody, personId: owner.personId },
    authorization: await tokenOf(owner.client, input),
  });
  const of = (name: keyof Stage['as']): Reading => ({ client: as[name], personId: personIds[name] });
  return {
    programs: {
      'a token that reads as the head of an agency': await program('own head', of('head'), { scope: 'READ' }),
      'a token of the seat in which an administrator observes': await program('observer', overseer, {
        ...{ scope: 'SEAT', seatId: observing.id },
      }),
      'a token of the seat that the chair has elsewhere': await program('outsider', of('chair'), {
        ...{ scope: 'SEAT', seatId: elsewhere.id },
      }),
    },
    foreign,
    seatColleague,
    readers: {
      chair: of('chair'),
      evaluator: of('evaluator'),
      'another evaluator': second,
      secretary: of('secretary'),
      'region lead': of('lead'),
      'own head': of('head'),
      'own staff': of('staff'),
      'other head': of('otherHead'),
      observer: of('observer'),
      administrator: of('admin'),
      colleague,
      'former head': former,
      outsider: of('outsider'),
      nobody: { client: clientOf(app.url), personId: null },
    },
  };
}
