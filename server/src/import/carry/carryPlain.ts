import type { EntityManager, EntityName } from '@mikro-orm/core';
import { Agency } from '../../workspace/agency.entity.ts';
import { Person } from '../../workspace/person.entity.ts';
import { Region } from '../../workspace/region.entity.ts';
import type { ImportChange } from './importChange.ts';
import type { StepOf } from './step.ts';

/** Rows that are stored with one statement; a database bounds the values of one. */
const AT_ONCE = 500;

/** Stores regions. */
export function carryRegions(em: EntityManager, steps: readonly StepOf<'REGION'>[]): Promise<ImportChange[]> {
  return carryAll(em, Region, steps, {
    made: ({ known: { id }, values }) => ({ id, ...values, revision: 1 }),
    before: ({ known: { name, code } }) => ({ kind: 'REGION', name, code }),
  });
}

/** Stores agencies; new ones come last in the lists of their region, in the order of the file. */
export async function carryAgencies(
  em: EntityManager,
  steps: readonly StepOf<'AGENCY'>[],
): Promise<ImportChange[]> {
  const places = new Map<string, number>();
  for (const { known } of steps) {
    const { id } = known.region;
    if (known.revision === null && !places.has(id)) places.set(id, await lastPlace(em, id));
  }
  return carryAll(em, Agency, steps, {
    made: ({ known: { id, region }, values }) => {
      const position = (places.get(region.id) ?? 0) + 1;
      places.set(region.id, position);
      return { id, region: region.id, ...values, position, revision: 1 };
    },
    before: ({ known: { name, shortName } }) => ({ kind: 'AGENCY', name, shortName }),
  });
}

/** Stores people. New ones cannot sign in before they have accepted an invitation. */
export function carryPeople(em: EntityManager, steps: readonly StepOf<'PERSON'>[]): Promise<ImportChange[]> {
  return carryAll(em, Person, steps, {
    made: ({ known: { id, email }, values }) => ({
      ...{ id, email, ...values },
      ...{ passwordHash: null, administrator: false, revision: 1 },
    }),
    before: ({ known: { name, language } }) => ({ kind: 'PERSON', name, language }),
  });
}

interface Stored {
  id: string;
  revision: number;
}

interface Carrying<Step> {
  /** The row of something that is made. */
  made: (step: Step) => object;
  /** What the row of something that is changed said before. */
  before: (step: Step) => ImportChange['before'];
}

// Past the unit of work, which would compare ten thousand rows with each other before it stores the first.
async function carryAll<Step extends StepOf<'REGION' | 'AGENCY' | 'PERSON'>>(
  em: EntityManager,
  entity: EntityName<Stored>,
  steps: readonly Step[],
  { made, before }: Carrying<Step>,
): Promise<ImportChange[]> {
  const changes: ImportChange[] = [];
  const rows: object[] = [];
  for (const step of steps) {
    const { kind, known, name, values } = step;
    const { id, revision } = known;
    const isNew = revision === null;
    const next = (revision ?? 0) + 1;
    changes.push({ kind, id, name, before: isNew ? null : before(step), revision: next });
    if (isNew) rows.push(made(step));
    else await em.nativeUpdate(entity, { id, revision }, { ...values, revision: next });
  }
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await em.insertMany(entity, rows.slice(from, from + AT_ONCE) as never[]);
  return changes;
}

async function lastPlace(em: EntityManager, regionId: string): Promise<number> {
  const [last] = await em.find(
    Agency,
    { region: regionId },
    { orderBy: { position: 'desc' }, limit: 1, disableIdentityMap: true },
  );
  return last?.position ?? 0;
}
