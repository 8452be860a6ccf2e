import type { DocumentNode, ExecutionArgs, ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** Executes a compiled operation on a root value, with variables. */
export type Execute = (
  rootValue: unknown,
  variables: ExecutionArgs['variableValues'],
) => ExecutionResult | Promise<ExecutionResult>;

const compiled = new WeakMap<DocumentNode, Map<string | null, Execute>>();

/**
 * An operation of a document as a function, made once. Between two events a thousand sockets are written to, and by then the processor has
 * forgotten all that graphql-js would walk through again; a compiled operation has a fifth of it to fetch.
 */
export function compileDocument({ schema, document, operationName = null }: ExecutionArgs): Execute {
  const operations = compiled.get(document) ?? new Map<string | null, Execute>();
  compiled.set(document, operations);
  const known = operations.get(operationName);
  if (known) return known;
  const made = compileQuery(schema, document, operationName ?? undefined);
  // No context: what an event says never depends on who reads it, so no resolver may ask who does.
  const execute: Execute = isCompiledQuery(made)
    ? (rootValue, variables) => made.query(rootValue, null, variables)
    : () => made;
  operations.set(operationName, execute);
  return execute;
}
