import type { EntityManager } from '@mikro-orm/core';
import { EVERYONE, EventKind, LIMITS, mayScheduleSession, Refusal } from '@risalah/shared';
import { validate } from 'uuid';
import { loadActor } from '../access/loadActor.ts';
import type { ActContext } from '../acts/actContext.ts';
import { beginDeed, find, findReceipt, keepReceipt } from '../acts/performAct.ts';
import { takeOptionalText, takeText } from '../acts/takeText.ts';
import { AgendaItem } from '../agenda/agendaItem.entity.ts';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import { Session } from './session.entity.ts';
import type { ScheduleSessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/**
 * Schedules a session: its agenda has every dimension of the programme, each with minutes to be written and the record
 * that they will be attached to. There is no session to lock yet; the receipt's key keeps a double click from making two.
 */
export async function scheduleSession(ctx: ActContext, input: ScheduleSessionInput): Promise<string> {
  const personId = ctx.personId;
  if (!personId) throw new Refusal('NOT_SIGNED_IN');
  if (!validate(input.mutationId)) throw new Refusal('MUTATION_ID_INVALID');
  const act = { operation: 'scheduleSession', input };
  const published: SessionEvent[] = [];
  const id = await ctx.em.fork().transactional(async (em) => {
    const known = await findReceipt(em, personId, act);
    if (known) return known;
    const actor = await loadActor(em, personId);
    if (!actor) throw new Refusal('NOT_SIGNED_IN');
    const verdict = mayScheduleSession(actor);
    if (!verdict.allowed) throw new Refusal(verdict.code);
    const now = ctx.now();
    const session = await prepare(em, input);
    const items = await fillAgenda(em, session);
    const deed = beginDeed(em, session, actor, now, published);
    deed.record(EventKind.SESSION_SCHEDULED, [EVERYONE], sessionPayload(session, items));
    keepReceipt(em, personId, act, session.id, now);
    return session.id;
  });
  ctx.feed.publish(id, published);
  return id;
}

async function prepare(em: EntityManager, input: ScheduleSessionInput): Promise<Session> {
  const region = await find(em, Region, input.regionId);
  const cycle = await find(em, Cycle, input.cycleId);
  if (!isTimeZone(input.timeZone)) throw new Refusal('BAD_DATE', { field: 'timeZone' });
  const session = em.create(Session, {
    region,
    cycle,
    scheduledFor: input.scheduledFor,
    timeZone: input.timeZone,
    venue: takeText(input.venue, LIMITS.name, 'venue'),
    meetingUrl: takeLink(input.meetingUrl),
  });
  em.persist(session);
  return session;
}

async function fillAgenda(em: EntityManager, session: Session): Promise<AgendaItem[]> {
  const { region, cycle } = session;
  const dimensions = await em.find(
    Dimension,
    { programme: cycle.programme.id },
    { orderBy: { position: 'asc' } },
  );
  const items: AgendaItem[] = [];
  for (const [index, dimension] of dimensions.entries()) {
    const item = em.create(AgendaItem, {
      session,
      dimension,
      position: index + 1,
      allottedMinutes: cycle.allottedMinutes,
    });
    em.persist([item, em.create(Minutes, { session, dimension })]);
    items.push(item);
    const record = await em.findOne(EvaluationRecord, {
      region: region.id,
      cycle: cycle.id,
      dimension: dimension.id,
    });
    if (!record) em.persist(em.create(EvaluationRecord, { region, cycle, dimension }));
  }
  return items;
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name);
}

/** A link to a call; only http and https, since it is shown to be clicked. */
function takeLink(link: string | null | undefined): string | null {
  const text = takeOptionalText(link, 2_048, 'meetingUrl');
  if (text === null) return null;
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new Refusal('BAD_INPUT', { field: 'meetingUrl' });
  return url.href;
}
