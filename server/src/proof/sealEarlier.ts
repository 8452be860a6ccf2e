import type { EntityManager } from '@mikro-orm/core';
import { Addendum } from '../minutes/addendum.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { sealAddendum, sealProceedings } from '../minutes/sealFrozen.ts';
import { Proceedings } from '../record/proceedings.entity.ts';

/**
 * Seals what was frozen before there were seals, session by session, in the order in which it was frozen. The seals say that
 * they came later, at `now`: they prove that nothing changed since then, and nothing about the time before.
 */
export async function sealEarlier(em: EntityManager, keyFile: string, now: Date): Promise<void> {
  const sealing = { keyFile, clock: () => now };
  const proceedings = await em.find(Proceedings, {});
  const addenda = await em.find(Addendum, {}, { populate: ['minutes'] });
  const minutes = await em.find(Minutes, {});
  const steps = [
    ...proceedings.map((each) => ({
      at: each.frozenAt,
      id: each.id,
      seal: () => sealProceedings(em, sealing, each, minutesOf(minutes, each)),
    })),
    ...addenda.map((each) => ({ at: each.at, id: each.id, seal: () => sealAddendum(em, sealing, each) })),
  ];
  steps.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id));
  for (const step of steps) {
    await step.seal();
    // The next seal of the same session looks for this one.
    await em.flush();
  }
}

function minutesOf(minutes: readonly Minutes[], { sessionId, dimensionId }: Proceedings): Minutes {
  const found = minutes.find((each) => each.sessionId === sessionId && each.dimensionId === dimensionId);
  if (!found) throw new Error(`The proceedings of ${dimensionId} in session ${sessionId} have no minutes.`);
  return found;
}
