import { type DocumentNode, type ExecutionArgs, visit } from 'graphql';
import { stringify } from 'safe-stable-stringify';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import { type DeliveredEvent, deliver, watermark } from '../events/sessionEvent.type.ts';
import { compileDocument } from './compileDocument.ts';
import { PreparedEvent, type PresentErrors } from './preparedEvent.ts';
import { ReaderRow } from './readerRow.ts';
import type { Turns } from './turns.ts';

/** Readers of one session who asked for the same fields: what an event says to one, it says to all. */
export class ReaderGroup {
  /** The same for two subscriptions exactly when every event reads the same to both. */
  readonly key: string;
  /** Those who have caught up. */
  readonly row: ReaderRow;
  private readonly args: ExecutionArgs;
  private readonly present: PresentErrors;

  constructor(args: ExecutionArgs, present: PresentErrors, turns: Turns) {
    this.row = new ReaderRow(turns);
    const { schema, document, operationName, variableValues } = args;
    this.args = { schema, document, operationName, variableValues };
    this.present = present;
    this.key = groupKey(this.args);
  }

  /** Executes an event for the whole group. */
  prepare(event: SessionEvent): Promise<PreparedEvent> {
    return this.execute(deliver(event));
  }

  /** What tells the group that everything up to a number was seen. */
  prepareWatermark(number: number, at: Date): Promise<PreparedEvent> {
    return this.execute(watermark(number, at));
  }

  private async execute(rootValue: DeliveredEvent): Promise<PreparedEvent> {
    const execute = compileDocument(this.args);
    return new PreparedEvent(await execute(rootValue, this.args.variableValues ?? {}), this.present);
  }
}

/** What a result depends on: the text, the operation in it, and its variables but for where the reading begins. */
function groupKey({ document, operationName, variableValues }: ExecutionArgs): string {
  const values = namesOfVariables(document).map((name) => variableValues?.[name] ?? null);
  return String(stringify([document.loc?.source.body, operationName ?? null, values]));
}

const names = new WeakMap<DocumentNode, readonly string[]>();

function namesOfVariables(document: DocumentNode): readonly string[] {
  const known = names.get(document);
  if (known) return known;
  const found = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    // No other field has an argument of this name.
    Argument: ({ name }) => (name.value === 'after' ? false : undefined),
    Variable: ({ name }) => void found.add(name.value),
  });
  const sorted = [...found].sort();
  names.set(document, sorted);
  return sorted;
}
