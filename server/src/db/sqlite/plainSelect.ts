import type { EntityMetadata, EntityProperty, Platform } from '@mikro-orm/core';

/** A statement that the ORM's query builder would come to as well, only more slowly. */
export interface PlainSelect {
  sql: string;
  params: unknown[];
}

/** What a search may be told without being more than plain; what has to do with joins counts only where something is joined. */
const SAYS_NOTHING = new Set([
  ...['ctx', 'em', 'populate', 'orderBy', 'limit', 'flags', 'lockMode', 'filters', 'flushMode', 'dataloader'],
  ...['populateWhere', '_populateWhere', 'populateFilter', 'strategy', 'refresh', 'convertCustomTypes'],
  ...[
    'cache',
    'lookup',
    'ignoreLazyScalarProperties',
    'visited',
    'connectionType',
    'logging',
    'loggerContext',
  ],
]);

const plainOnes = new WeakMap<EntityMetadata, boolean>();

/**
 * The statement of a search for whole rows of one table by values of columns, in the order of columns; null for any other
 * search. Most of what the ORM asks is one: rows by their ids, and what belongs to them.
 */
export function plainSelect(
  platform: Platform,
  meta: EntityMetadata,
  where: unknown,
  options: Readonly<Record<string, unknown>>,
): PlainSelect | null {
  if (!isPlain(meta) || typeof where !== 'object' || where === null || Array.isArray(where)) return null;
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && !SAYS_NOTHING.has(name)) return null;
  const columnOf = (name: string): string | null => {
    const property = (meta.properties as Record<string, EntityProperty>)[name];
    if (!property || property.customType || property.persist === false) return null;
    const [column, another] = property.fieldNames ?? [];
    return column && !another ? platform.quoteIdentifier(column) : null;
  };
  const conditions: string[] = [];
  const params: unknown[] = [];
  for (const [name, value] of Object.entries(where)) {
    const column = columnOf(name);
    const values = column && valuesOf(value);
    if (!values) return null;
    const [first, another] = values;
    if (first === null) conditions.push(`${column} is null`);
    else if (another === undefined && first !== undefined) conditions.push(`${column} = ?`);
    else conditions.push(`${column} in (${values.map(() => '?').join(', ')})`);
    params.push(...values.filter((each) => each !== null));
  }
  const order = orderOf(options.orderBy, columnOf);
  if (order === null) return null;
  const which = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  const most = typeof options.limit === 'number' ? ` limit ${options.limit}` : '';
  return {
    sql: `select * from ${platform.quoteIdentifier(meta.tableName)}${which}${order}${most}`,
    params,
  };
}

/** Whether rows of a table are read as they are stored. */
function isPlain(meta: EntityMetadata): boolean {
  const known = plainOnes.get(meta);
  if (known !== undefined) return known;
  const plain =
    !meta.virtual &&
    !meta.schema &&
    !meta.discriminatorColumn &&
    meta.props.every(
      ({ lazy, formula, hasConvertToJSValueSQL, kind, owner }) =>
        !lazy && !formula && !hasConvertToJSValueSQL && (kind !== '1:1' || owner),
    );
  plainOnes.set(meta, plain);
  return plain;
}

/** The values that a column may have; [null] for none. Null for a condition that is not plain. */
function valuesOf(value: unknown): (string | number | null)[] | null {
  if (value === null) return [null];
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || !value || Object.keys(value).join() !== '$in') return null;
  const { $in } = value as { $in: unknown };
  const among =
    Array.isArray($in) && $in.every((each) => typeof each === 'string' || typeof each === 'number');
  return among ? $in : null;
}

/** What stands after the conditions; null for an order that is not plain. */
function orderOf(orderBy: unknown, columnOf: (name: string) => string | null): string | null {
  const orders = orderBy === undefined ? [] : Array.isArray(orderBy) ? orderBy : [orderBy];
  const columns: string[] = [];
  for (const order of orders) {
    for (const [name, direction] of Object.entries(order as object)) {
      const column = columnOf(name);
      if (!column || !/^(asc|desc)$/i.test(String(direction))) return null;
      columns.push(`${column} ${direction}`);
    }
  }
  return columns.length > 0 ? ` order by ${columns.join(', ')}` : '';
}
