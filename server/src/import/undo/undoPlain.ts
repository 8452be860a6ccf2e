import type { EntityManager, EntityName } from '@mikro-orm/core';
import { ImportUse } from '@risalah/shared';
import { Agency } from '../../workspace/agency.entity.ts';
import { Person } from '../../workspace/person.entity.ts';
import { Region } from '../../workspace/region.entity.ts';
import type { ImportChange } from '../carry/importChange.ts';
import { referencesTo } from './references.ts';
import { type Uses, useBy } from './uses.ts';

/** Rows that are taken away with one statement; a database bounds the values of one. */
const AT_ONCE = 500;

/** The entities that are undone here, those first which others are pointed at by. */
const ENTITIES = [
  ['PERSON', Person],
  ['AGENCY', Agency],
  ['REGION', Region],
] as const;

interface Stored {
  id: string;
  revision: number;
}

/**
 * Takes back people, agencies and regions: what was changed says again what it said, what was made goes. What somebody
 * changed since, or what is pointed at by now, is noted in `uses`.
 */
export async function undoPlain(
  em: EntityManager,
  changes: readonly ImportChange[],
  uses: Uses,
): Promise<void> {
  for (const [kind, entity] of ENTITIES) {
    const mine = changes.filter((change) => change.kind === kind);
    const stands = await revisionsOf(em, entity, mine);
    const untouched = mine.filter(({ id, name, revision }) => {
      const same = stands.get(id) === revision;
      if (!same) uses.note(kind, name, ImportUse.CHANGED);
      return same;
    });
    for (const { id, before, revision } of untouched) {
      if (!before) continue;
      const { kind: _, ...values } = before;
      await em.nativeUpdate<Stored>(entity, { id, revision }, { ...values, revision: revision + 1 } as never);
    }
    await remove(
      em,
      entity,
      untouched.filter(({ before }) => before === null),
      uses,
    );
  }
}

async function revisionsOf(
  em: EntityManager,
  entity: EntityName<Stored>,
  changes: readonly ImportChange[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const ids = changes.slice(from, from + AT_ONCE).map(({ id }) => id);
    const rows = await em.find(entity, { id: { $in: ids } } as never, { disableIdentityMap: true });
    for (const { id, revision } of rows as Stored[]) found.set(id, revision);
  }
  return found;
}

async function remove(
  em: EntityManager,
  entity: typeof Person | typeof Agency | typeof Region,
  made: readonly ImportChange[],
  uses: Uses,
): Promise<void> {
  const ids = made.map(({ id }) => id);
  const used = new Map((await referencesTo(em, entity, ids)).map(({ from, to }) => [to, useBy(from)]));
  if (entity === Person) for (const id of await withPassword(em, ids)) used.set(id, ImportUse.SIGNED_IN);
  for (const { kind, id, name } of made) {
    const use = used.get(id);
    if (use) uses.note(kind, name, use);
  }
  const free = ids.filter((id) => !used.has(id));
  for (let from = 0; from < free.length; from += AT_ONCE)
    await em.nativeDelete<Stored>(entity, { id: { $in: free.slice(from, from + AT_ONCE) } });
}

async function withPassword(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = { $in: ids.slice(from, from + AT_ONCE) };
    const rows = await em.find(
      Person,
      { id: some, passwordHash: { $ne: null } },
      { disableIdentityMap: true },
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}
