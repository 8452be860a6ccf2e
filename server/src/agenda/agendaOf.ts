import type { EntityManager } from '@mikro-orm/core';
import type { Session } from '../session/session.entity.ts';
import { AgendaItem } from './agendaItem.entity.ts';

/** The session's agenda in order. */
export function agendaOf(em: EntityManager, session: Session): Promise<AgendaItem[]> {
  return em.find(AgendaItem, { session: session.id }, { orderBy: { position: 'asc' } });
}
