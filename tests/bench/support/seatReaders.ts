import { COOKIE } from '@risalah/server/access/cookies';
import { beginSignIn } from '@risalah/server/access/signIns';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Role } from '@risalah/shared';
import type { Stage } from '../../support/stage.ts';

/** Seats so many observers in the session of a stage, each a signed-in person; resolves with their cookies. */
export async function seatReaders(stage: Stage, count: number): Promise<string[]> {
  const { services } = stage.app;
  return services.fork().transactional(async (em) => {
    const people = Array.from({ length: count }, (_, index) =>
      em.create(Person, {
        name: `Pengamat ${index}`,
        email: `pengamat${index}@${stage.sessionId}.test`,
        administrator: false,
      }),
    );
    const session = em.getReference(Session, stage.sessionId);
    for (const person of people)
      em.create(
        Seat,
        { role: Role.OBSERVER, session, person, name: person.name, office: 'Pengamat' },
        { persist: true },
      );
    await em.flush();
    const cookies: string[] = [];
    for (const { id } of people) {
      const { token } = await beginSignIn(em.fork({ keepTransactionContext: true }), id, services.now());
      cookies.push(`${COOKIE}=${token}`);
    }
    return cookies;
  });
}
