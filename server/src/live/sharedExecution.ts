import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  visit,
} from 'graphql';
import type { DeliveredEvent } from '../events/sessionEvent.type.ts';

type Result = ExecutionResult | Promise<ExecutionResult>;

// Readers of one event hold the same payload, so it names the event; what was made of it goes when it goes.
const made = new WeakMap<object, Map<string, Result>>();

/**
 * Subscribes like graphql-js, but executes an event once for each document, however many readers subscribed with it:
 * what an event says never depends on who reads it.
 */
export async function subscribeShared(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]() as AsyncIterator<DeliveredEvent>;
  const key = documentKey(args);
  const executed = async (
    next: Promise<IteratorResult<DeliveredEvent>>,
  ): Promise<IteratorResult<ExecutionResult>> => {
    const { done, value } = await next;
    return done
      ? { done: true, value: undefined }
      : { done: false, value: await executeOnce(args, key, value) };
  };
  const results: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => results,
    next: () => executed(events.next()),
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
  };
  return results;
}

function executeOnce(args: ExecutionArgs, key: string, event: DeliveredEvent): Result {
  const results = made.get(event.payload) ?? new Map<string, Result>();
  made.set(event.payload, results);
  const known = results.get(key);
  if (known) return known;
  const result = execute({ ...args, rootValue: event });
  results.set(key, result);
  return result;
}

/** What the result of an event depends on: the text, the operation in it, and the variables of its directives. */
function documentKey({ document, operationName, variableValues }: ExecutionArgs): string {
  const names = variablesOfDirectives(document);
  const values = names.map((name) => variableValues?.[name] ?? null);
  return JSON.stringify([document.loc?.source.body, operationName ?? null, values]);
}

function variablesOfDirectives(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      visit(directive, { Variable: (variable) => void names.add(variable.name.value) });
    },
  });
  return [...names].sort();
}
