import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { nextYear } from '../support/nextYear.ts';
import { act, ask, open, type Stage, setStage } from '../support/stage.ts';
import { statementsOf } from '../support/statementCounts.ts';
import { anApp } from '../support/testApp.ts';
import { close } from '../support/writing.ts';

const HOME = `{ sessions {
  id mySeats { id } seats { id } agencies { id } attendance { id } agendaItems { id dimension { name } }
  minutes { id state } questions { id answers { id } } statements { id }
  followUps { id state agency { name } } dueFollowUps { id state agency { name } } records { id dimension { name } }
} }`;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

/** How many queries the database gets while something is done. */
const queriesOf = (work: () => Promise<unknown>): Promise<number> => statementsOf(stage.app, work);

/** A session with an answer that was decided on. */
async function play(on: Stage): Promise<void> {
  await open(on);
  const [answer] = (await ask(on)).answers;
  const words = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
  const given = await act(on, 'head', 'submitAnswer', words);
  const promise = { text: 'Ubah', kind: 'METHOD', agencyId: on.agencyIds[0], dueYear: 2030 };
  await act(on, 'chair', 'requestFollowUp', { answerId: given.id, revision: given.revision, ...promise });
  await close(on);
}

describe('what a reader may cost the server', () => {
  it('does not grow in queries with the sessions of a list', async () => {
    await play(stage);
    const read = () => must<{ sessions: unknown[] }>(stage.as.chair, HOME);
    const ofOne = await queriesOf(read);
    let later = stage;
    for (let year = 0; year < 3; year += 1) {
      later = await nextYear(later);
      await play(later);
    }
    expect((await read()).sessions).toHaveLength(4);
    // Two more for follow-ups that point at cycles and sessions of other years, however many these are.
    expect(await queriesOf(read)).toBeLessThanOrEqual(ofOne + 2);
  });

  it.each([
    [
      'goes round in a circle',
      '{ sessions { records { sessions { records { sessions { records { id } } } } } } }',
    ],
    [
      'reads many sessions at once',
      `{ ${Array.from({ length: 26 }, (_, index) => `s${index}: session(id: "${index}") { id }`).join(' ')} }`,
    ],
  ])('is refused with TOO_COMPLEX when an operation %s', async (_how, query) => {
    const { errors, status } = await stage.as.chair.gql(query);
    expect(errors?.[0]?.extensions?.code).toBe('TOO_COMPLEX');
    expect(status).toBe(400);
  });
});
