import type { DocumentNode } from 'graphql';

/** The name of a document's operation, `AskQuestion`. */
export function operationName(document: DocumentNode): string {
  const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return operation && 'name' in operation ? (operation.name?.value ?? '') : '';
}
