import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Foreign } from './readers.ts';

/** What somebody saw of the schema: `Type.field`, and with what it says where that tells: `Type.field=VALUE`, `Type.field>0`. */
export type Seen = Set<string>;

type Json = Record<string, unknown>;

/** Ids that tell whose an object is. */
const BELONGING = ['id', 'sessionId', 'regionId', 'programmeId', 'dimensionId'];

/**
 * Notes everything that a response tells, by the type that each object names itself. What belongs to somebody's own session
 * elsewhere is passed over, and what is about the reader stands under `Person (oneself)` and `Seat (oneself)`.
 */
export function noteSeen(
  schema: GraphQLSchema,
  value: unknown,
  by: { personId: string | null; foreign: Foreign },
  seen: Seen,
): void {
  if (Array.isArray(value)) {
    for (const each of value) noteSeen(schema, each, by, seen);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const object = value as Json;
  if (BELONGING.some((name) => by.foreign.has(String(object[name])))) return;
  const typeName = String(object.__typename);
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`an object does not say its type: ${JSON.stringify(object)}`);
  const label = labelOf(typeName, object, by.personId);
  const fields = type.getFields();
  for (const [answered, told] of Object.entries(object)) {
    const name = answered.split('__').at(-1) ?? answered;
    const field = fields[name];
    if (!field || isNothing(told)) continue;
    seen.add(`${label}.${name}`);
    const of = getNamedType(field.type);
    if (isEnumType(of)) for (const each of [told].flat()) seen.add(`${label}.${name}=${String(each)}`);
    if (typeof told === 'number' && told > 0) seen.add(`${label}.${name}>0`);
    if (of.name === 'JSONObject') continue;
    noteSeen(schema, told, by, seen);
  }
}

function labelOf(typeName: string, object: Json, personId: string | null): string {
  if (personId === null) return typeName;
  if (typeName === 'Person' && object.id === personId) return 'Person (oneself)';
  if (typeName === 'Seat' && object.personId === personId) return 'Seat (oneself)';
  return typeName;
}

/** Null, or a list with nothing in it; null at the place of a score that may not be seen is nothing either. */
const isNothing = (told: unknown): boolean =>
  told === null || (Array.isArray(told) && told.every((each) => each === null));

/** Notes which fields of the root answered at all, under `Query`. */
export function noteRoot(data: Json, seen: Seen): void {
  for (const [name, told] of Object.entries(data)) {
    if (!isNothing(told)) seen.add(`Query.${name}`);
  }
}

/** Every line that the table has to have: each field of each object type, and each kind of event. */
export function linesOf(schema: GraphQLSchema): string[] {
  const lines: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (type.name === 'Mutation' || type.name === 'Subscription') continue;
    for (const name of Object.keys(type.getFields())) lines.push(`${type.name}.${name}`);
  }
  const kinds = schema.getType('EventKind');
  if (isEnumType(kinds)) for (const { name } of kinds.getValues()) lines.push(`SessionEvent.kind=${name}`);
  return lines;
}

/** Those of the lines that a query or a subscription can lead to; the others answer mutations only. */
export function reachableLines(schema: GraphQLSchema): string[] {
  const reached = new Set<string>(['SessionEvent']);
  const visit = (type: GraphQLNamedType): void => {
    if (isUnionType(type)) for (const member of type.getTypes()) visit(member);
    if (!isObjectType(type) || reached.has(type.name)) return;
    reached.add(type.name);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  for (const root of [schema.getQueryType(), schema.getType('EventPayload')]) if (root) visit(root);
  return linesOf(schema).filter((line) => reached.has(line.split('.')[0] ?? ''));
}
