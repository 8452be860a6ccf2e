import { MinutesState } from '@risalah/shared';
import type { Services } from '../../context.ts';
import { projectText } from './projectText.ts';
import { openStored } from './storedDocument.ts';
import { withMinutes } from './withMinutes.ts';

/** Drafts in which something was written that their row does not say yet. */
const LEFT_BEHIND = `select distinct written.minutes_id as id from minutes_update written
  join minutes on minutes.id = written.minutes_id and minutes.epoch = written.epoch
  where minutes.state = ? and written.n > minutes.text_up_to`;

/** Brings the rows of drafts up to what was written in them when the server ended before it came to it. */
export async function settleLeftBehind(services: Services): Promise<void> {
  const drafts: { id: string }[] = await services
    .fork()
    .getConnection()
    .execute(LEFT_BEHIND, [MinutesState.DRAFT]);
  for (const { id } of drafts) {
    await withMinutes(services, id, async ({ em, minutes, now }) => {
      await projectText(em, minutes, await openStored(em, minutes, now));
    });
  }
}
