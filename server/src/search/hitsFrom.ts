import type { EntityManager } from '@mikro-orm/core';
import { MinutesState } from '@risalah/shared';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { excerptOf } from './excerptOf.ts';
import type { Readable } from './readable.ts';
import { dimensionOfRecord, minutesStateOf } from './readFound.ts';
import type { Term } from './readQuery.ts';
import type { SearchHit } from './search.types.ts';

/** Hits as they are shown, with the names around them and where they lead. */
export async function hitsFrom(
  em: EntityManager,
  readable: readonly Readable[],
  terms: readonly Term[],
  mayEnter: (sessionId: string) => boolean,
): Promise<SearchHit[]> {
  if (readable.length === 0) return [];
  const ids = (of: (each: Readable) => string | null): string[] => [
    ...new Set(readable.flatMap((each) => of(each) ?? [])),
  ];
  const dimensions = await em.find(Dimension, { id: { $in: ids(({ found }) => found.dimensionId) } });
  const agencies = await em.find(Agency, { id: { $in: ids(({ found }) => found.agencyId) } });
  const seats = await em.find(Seat, { id: { $in: ids(({ found }) => found.speakerSeatId) } });
  const sessions = await em.find(
    Session,
    { id: { $in: ids(({ found }) => found.sessionId) } },
    { populate: ['region', 'cycle'] },
  );
  const records = await em.find(EvaluationRecord, {
    region: { $in: sessions.map(({ region }) => region.id) },
    cycle: { $in: sessions.map(({ cycle }) => cycle.id) },
  });
  return readable.flatMap(({ found, standing }) => {
    const session = sessions.find(({ id }) => id === found.sessionId);
    if (!session) return [];
    const final = minutesStateOf(found, standing) === MinutesState.FINAL;
    const inDimension = dimensionOfRecord(found, standing);
    const { region, cycle } = session;
    const record = records.find(
      (each) => each.region === region && each.cycle === cycle && each.dimension.id === inDimension,
    );
    return [
      {
        kind: found.kind,
        id: found.id,
        excerpt: excerptOf(found.text, terms),
        region,
        cycle,
        dimension: dimensions.find(({ id }) => id === found.dimensionId) ?? null,
        sessionId: mayEnter(session.id) ? session.id : null,
        heldAt: session.scheduledFor,
        timeZone: session.timeZone,
        recordId: final && found.question?.number !== null ? (record?.id ?? null) : null,
        questionId: found.question?.id ?? null,
        number: found.question?.number ?? null,
        letter: found.letter,
        agency: agencies.find(({ id }) => id === found.agencyId)?.name ?? null,
        office: seats.find(({ id }) => id === found.speakerSeatId)?.office ?? null,
        dueYear: found.dueYear,
      },
    ];
  });
}
