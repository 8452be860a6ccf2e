import { isChair, Role, type SeatFacts } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';

/** The seat from which somebody orders the queue: the chair's where they hold it, else an evaluator's. */
export function ordersQueue({ actor, session }: Deed): (seat: SeatFacts) => boolean {
  const role = isChair(actor, session.id) ? Role.CHAIR : Role.EVALUATOR;
  return (seat) => seat.role === role;
}
