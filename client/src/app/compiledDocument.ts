/**
 * What urql takes from a parser of GraphQL, for documents that were compiled ahead (`compileDocuments.ts`): it reads of them which
 * operation they are, and their text. A built client has this in place of `@0no-co/graphql.web`.
 */

/** A document whose operation is known without its fields. */
interface CompiledDocument {
  kind: 'Document';
  definitions: readonly {
    kind: 'OperationDefinition';
    operation: string;
    name: { kind: 'Name'; value: string };
  }[];
  text: string;
}

/** The kinds of nodes that urql asks about. */
export const Kind = {
  OPERATION_DEFINITION: 'OperationDefinition',
  DOCUMENT: 'Document',
  FRAGMENT_DEFINITION: 'FragmentDefinition',
  INLINE_FRAGMENT: 'InlineFragment',
  FIELD: 'Field',
  NAME: 'Name',
} as const;

/** The document of a text, as the outbox keeps it. */
export function parse(text: string): CompiledDocument {
  const [, operation = 'query', value = ''] = /^\s*(query|mutation|subscription)\s*(\w*)/.exec(text) ?? [];
  const name = { kind: Kind.NAME, value } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ kind: Kind.OPERATION_DEFINITION, operation, name }], text };
}

/** The text of a document. */
export function print({ text }: CompiledDocument): string {
  return text;
}

/** An error in the list of an answer. */
export class GraphQLError extends Error {
  readonly path: readonly (string | number)[] | undefined;
  readonly extensions: Record<string, unknown>;

  constructor(
    message: string,
    _nodes?: unknown,
    _source?: unknown,
    _positions?: unknown,
    path?: readonly (string | number)[],
    _original?: unknown,
    extensions: Record<string, unknown> = {},
  ) {
    super(message);
    this.path = path;
    this.extensions = extensions;
  }
}
