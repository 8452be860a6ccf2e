import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { limitRules, MOST_TOKENS } from './limitRules.ts';

/** How many documents are remembered; the client has a few dozen. */
const MOST_DOCUMENTS = 500;
/** Longer ones are read afresh each time, in UTF-16 code units, so that what is remembered stays small. */
const LONGEST_REMEMBERED = 20_000;

/** Reads operations, and remembers those that can be executed: a thousand readers send the same few. */
export class DocumentReader {
  private readonly schema: GraphQLSchema;
  private readonly rules: readonly ValidationRule[];
  private readonly known = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema, introspection = true) {
    this.schema = schema;
    this.rules = [...specifiedRules, ...limitRules(introspection)];
  }

  /** The operation, or what is wrong with it. */
  read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(query);
    if (known) return known;
    try {
      const document = parse(query, { maxTokens: MOST_TOKENS });
      const errors = validate(this.schema, document, this.rules);
      if (errors.length > 0) return errors;
      this.remember(query, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  private remember(query: string, document: DocumentNode): void {
    if (query.length > LONGEST_REMEMBERED) return;
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_DOCUMENTS && oldest !== undefined) this.known.delete(oldest);
    this.known.set(query, document);
  }
}
