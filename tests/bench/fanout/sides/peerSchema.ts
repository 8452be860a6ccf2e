import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** Risalah's own schema as text. */
export const SDL = readFileSync(new URL('../../../../shared/schema.graphql', import.meta.url), 'utf8');

/** Risalah's schema with resolvers of graphql-js only, and the given source of events. */
export function peerSchema(subscribe: () => AsyncIterable<unknown>): GraphQLSchema {
  const schema = buildSchema(SDL);
  const field = schema.getSubscriptionType()?.getFields().sessionEvents;
  if (!field) throw new Error('The schema has no sessionEvents.');
  field.subscribe = subscribe;
  return schema;
}
