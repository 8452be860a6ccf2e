import type { EntityManager } from '@mikro-orm/core';
import { newId } from '@risalah/server/db/columns';
import { FollowUp } from '@risalah/server/followUp/followUp.entity';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { PanelScore } from '@risalah/server/score/panelScore.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import {
  dimensionScore,
  FollowUpKind,
  FollowUpState,
  Level,
  MinutesState,
  Role,
  SessionState,
} from '@risalah/shared';

/** How much is put there. */
export interface Extent {
  regions: number;
  years: number;
  dimensions: number;
}

/** A programme with many regions through many years, all final. */
export interface ManyRegions {
  programmeId: string;
  /** Oldest first. */
  cycleIds: string[];
  regionIds: string[];
  /** The chair of every session. */
  chairId: string;
}

const AGENCIES = 5;
const PROMISES = 15;
const LAST_YEAR = 2025;
const LEVEL_WEIGHTS = Object.values(Level).map((level) => ({ level, percent: 20 }));
const kinds = Object.values(FollowUpKind);

/**
 * Puts finished sessions of many regions straight into the tables, with scores, promises and what became of them: through the
 * acts it would take many minutes, and only what pages read of it matters. Every figure follows from the place in the
 * order, so that each run has the same.
 */
export async function fillRegions(
  em: EntityManager,
  { regions, years, dimensions }: Extent,
): Promise<ManyRegions> {
  const rows = new Map<new () => object, object[]>();
  const add = (entity: new () => object, row: Record<string, unknown>): string => {
    const id = newId();
    const list = rows.get(entity) ?? [];
    list.push({ id, ...row });
    rows.set(entity, list);
    return id;
  };
  const programme = add(Programme, { name: 'Program besar' });
  const dimensionIds = Array.from({ length: dimensions }, (_, index) =>
    add(Dimension, {
      programme,
      name: `Dimensi ${index + 1}`,
      position: index + 1,
      mark: 'square',
      subdimensions: [],
    }),
  );
  const cycleIds = Array.from({ length: years }, (_, index) =>
    add(Cycle, {
      programme,
      year: LAST_YEAR - years + 1 + index,
      stage: 'II',
      name: `Tahap II ${LAST_YEAR - years + 1 + index}`,
      letter: 'B-1',
      levelWeights: LEVEL_WEIGHTS,
      allottedMinutes: 30,
      corrections: { kind: 'NONE' },
    }),
  );
  const chairId = add(Person, {
    name: 'Ketua besar',
    email: `ketua${newId()}@uji.test`,
    administrator: false,
    language: 'ID',
  });
  const regionIds = Array.from({ length: regions }, (_, at) => {
    const region = add(Region, { name: `Kota ${String(at + 1).padStart(3, '0')}`, code: null });
    const agencies = Array.from({ length: AGENCIES }, (_, index) =>
      add(Agency, { region, name: `Dinas ${index + 1}`, shortName: `D${index + 1}`, position: index + 1 }),
    );
    const sessions: { id: string; seat: string }[] = [];
    for (const [index, cycle] of cycleIds.entries()) {
      const when = new Date(Date.UTC(LAST_YEAR - years + 1 + index, 9, 1 + (at % 20), 2));
      const session = add(Session, {
        region,
        cycle,
        state: SessionState.FINAL,
        scheduledFor: when,
        timeZone: 'Asia/Jakarta',
        venue: 'Balai kota',
        finalAt: when,
        elapsedSeconds: 0,
        lastEventNumber: 0,
        lastQuestionNumber: 0,
      });
      const seat = add(Seat, {
        session,
        person: chairId,
        role: Role.CHAIR,
        name: 'Ketua',
        title: '',
        office: 'Ketua',
      });
      sessions.push({ id: session, seat });
      for (const [place, dimension] of dimensionIds.entries()) {
        add(EvaluationRecord, { region, cycle, dimension });
        add(Minutes, {
          session,
          dimension,
          state: MinutesState.FINAL,
          finalAt: when,
          text: '',
          agreedSeatIds: [],
          mustAgreeSeatIds: [],
        });
        const levels = Object.values(Level).map((level, step) => ({
          level,
          value: 1 + ((at * 3 + at * place + index * (step + 1) + step * step) % 5),
          reason: 'Angka contoh',
        }));
        const hundredths = dimensionScore(levels, LEVEL_WEIGHTS);
        add(PanelScore, { session, dimension, levels, hundredths, setBySeatId: seat, setAt: when });
      }
    }
    for (const [index, cycle] of cycleIds.entries()) {
      const given = sessions[index];
      const next = sessions[index + 1];
      for (let count = 0; count < PROMISES; count += 1) {
        const judged = [FollowUpState.KEPT, FollowUpState.KEPT, FollowUpState.PARTLY, FollowUpState.CARRIED][
          (count + at) % 4
        ];
        add(FollowUp, {
          region,
          cycle,
          session: given?.id,
          dimension: dimensionIds[count % dimensions],
          agency: agencies[count % AGENCIES],
          kind: kinds[count % kinds.length],
          state: next ? judged : FollowUpState.OPEN,
          text: `Janji ${count + 1} tahun ke-${index + 1}`,
          dueYear: LAST_YEAR - years + 2 + index,
          givenBySeatId: given?.seat,
          givenAt: new Date(),
          judgedInSessionId: next?.id ?? null,
          judgedAt: next ? new Date() : null,
        });
      }
    }
    return region;
  });
  await em.transactional(async (inner) => {
    for (const [entity, list] of rows) {
      // SQLite takes 32,766 values in one statement.
      for (let from = 0; from < list.length; from += 500)
        await inner.insertMany(entity, list.slice(from, from + 500));
    }
  });
  return { programmeId: programme, cycleIds, regionIds, chairId };
}
