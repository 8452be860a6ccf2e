import type { EntityManager } from '@mikro-orm/core';
import { EVERYONE, EventKind } from '@risalah/shared';
import type { WorkspaceDeed } from '../acts/performWorkspaceAct.ts';
import { AgendaItem } from '../agenda/agendaItem.entity.ts';
import { newId } from '../db/columns.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import type { PanelMember } from '../seat/panelMember.ts';
import { newSeat } from '../seat/seatPerson.ts';
import type { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import type { Region } from '../workspace/region.entity.ts';
import { Session } from './session.entity.ts';
import { sessionPayload } from './sessionPayload.ts';
import type { Schedule } from './takeSchedule.ts';

/** What the sessions of a cycle are made from, read once for all of them. */
export interface CycleFrame {
  cycle: Cycle;
  /** Dimensions of its programme, in order. */
  dimensions: readonly Dimension[];
  /** Records that exist, as {@link recordKey} names them; those made meanwhile are added. */
  recorded: Set<string>;
}

/** A session to make; with its identifier where that is known already. */
export interface SessionToMake {
  id?: string;
  region: Region;
  schedule: Schedule;
  /** Who is to sit on its panel. */
  panel: readonly PanelMember[];
}

const recordKey = (regionId: string, dimensionId: string): string => `${regionId} ${dimensionId}`;

/** Reads what the sessions of a cycle are made from. */
export async function readCycleFrame(em: EntityManager, cycle: Cycle): Promise<CycleFrame> {
  const dimensions = await em.find(
    Dimension,
    { programme: cycle.programme.id },
    { orderBy: { position: 'asc' } },
  );
  const records = await em.find(EvaluationRecord, { cycle: cycle.id });
  return {
    cycle,
    dimensions,
    recorded: new Set(records.map(({ region, dimension }) => recordKey(region.id, dimension.id))),
  };
}

/**
 * Makes a session within an act, with its events: its agenda has every dimension of the programme, each with minutes to
 * be written and the record that they will be attached to; then its panel is seated. There is no session to lock yet.
 */
export function makeSession(deed: WorkspaceDeed, frame: CycleFrame, making: SessionToMake): Session {
  const { em } = deed;
  const { id = newId(), region, schedule, panel } = making;
  const session = em.create(Session, { id, region, cycle: frame.cycle, ...schedule }, { persist: true });
  const items = fillAgenda(em, session, frame);
  const begun = deed.beginSession(session);
  begun.record(EventKind.SESSION_SCHEDULED, [EVERYONE], sessionPayload(session, items));
  for (const { person, place } of panel) newSeat(begun, person, place);
  return session;
}

function fillAgenda(em: EntityManager, session: Session, frame: CycleFrame): AgendaItem[] {
  const { cycle, recorded } = frame;
  const { region } = session;
  return frame.dimensions.map((dimension, index) => {
    const { allottedMinutes } = cycle;
    const item = em.create(AgendaItem, { session, dimension, position: index + 1, allottedMinutes });
    em.persist([item, em.create(Minutes, { session, dimension })]);
    const key = recordKey(region.id, dimension.id);
    if (!recorded.has(key)) em.persist(em.create(EvaluationRecord, { region, cycle, dimension }));
    recorded.add(key);
    return item;
  });
}
