import type { EntityManager, EntityName } from '@mikro-orm/core';

/** Identifiers that are looked for at once; a database bounds the values of one statement. */
const AT_ONCE = 500;

/** A row that points at something. */
export interface Reference {
  /** Name of the entity whose row points. */
  from: string;
  /** What it points at. */
  to: string;
}

/**
 * What in the whole database points at these rows of an entity, besides rows of the entities that are excepted. Asked of
 * the entities themselves, so that whatever is added to the schema counts as well.
 */
export async function referencesTo(
  em: EntityManager,
  entity: EntityName<object>,
  ids: readonly string[],
  except: readonly string[] = [],
): Promise<Reference[]> {
  const name = nameOf(entity);
  const found: Reference[] = [];
  for (const meta of Object.values(em.getMetadata().getAll())) {
    if (meta.abstract || except.includes(meta.className)) continue;
    const pointers = meta.relations.filter(
      (each) => each.type === name && (each.kind === 'm:1' || (each.kind === '1:1' && each.owner)),
    );
    for (const { name: pointer, mapToPk } of pointers) {
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const rows = await em.find<Record<string, unknown>>(
          meta.className,
          { [pointer]: { $in: ids.slice(from, from + AT_ONCE) } },
          { disableIdentityMap: true, fields: [pointer] as never },
        );
        for (const row of rows) {
          const to = mapToPk ? String(row[pointer]) : (row[pointer] as { id: string }).id;
          found.push({ from: meta.className, to });
        }
      }
    }
  }
  return found;
}

const nameOf = (entity: EntityName<object>): string =>
  typeof entity === 'string' ? entity : (entity as { name: string }).name;
