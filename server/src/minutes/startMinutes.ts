import type { EntityManager } from '@mikro-orm/core';
import { documentOfTemplate, plainTextOf } from '@risalah/shared';
import type { Session } from '../session/session.entity.ts';
import { Minutes } from './minutes.entity.ts';

/**
 * Starts the minutes of a session that opens with the template of each dimension, or of the programme. They can be
 * written from now on, so that nothing stands there yet; before, the session could still be moved to another day.
 */
export async function startMinutes(em: EntityManager, session: Session): Promise<void> {
  const { region, cycle, scheduledFor, timeZone } = session;
  await em.populate(session, ['region', 'cycle.programme']);
  const all = await em.find(Minutes, { session: session.id }, { populate: ['dimension'] });
  // The minutes are in Indonesian, whoever opens.
  const tanggal = new Intl.DateTimeFormat('id', { dateStyle: 'full', timeZone }).format(scheduledFor);
  for (const minutes of all) {
    const { name: dimensi, minutesTemplate } = minutes.dimension;
    const template = minutesTemplate ?? cycle.programme.minutesTemplate;
    if (!template || minutes.text !== '') continue;
    const document = documentOfTemplate(template, {
      dimensi,
      daerah: region.name,
      tanggal,
      siklus: cycle.name,
    });
    minutes.document = document;
    minutes.text = plainTextOf(document, () => '');
    minutes.revision += 1;
    minutes.untold += 1;
  }
}
