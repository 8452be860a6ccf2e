import type { PayloadOf } from '../readEvent.ts';
import type { Room } from '../room.ts';
import type { StatementView } from '../views.ts';
import { type At, isNewer, put } from './put.ts';

/** Takes in a statement. */
export function applyStatement(room: Room, payload: PayloadOf<'StatementPayload'>, at: At): Room {
  const { statementId: id, __typename, ...words } = payload;
  return takeStatement(room, { ...words, id }, at);
}

/** Takes in a statement as the screens read it. */
export function takeStatement(room: Room, statement: StatementView, at: At): Room {
  const held = room.statements[statement.id];
  if (!isNewer(room, statement.id, held?.revision, statement.revision, at)) return room;
  return put(room, 'statements', statement.id, statement, at);
}
