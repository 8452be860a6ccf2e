import { print } from '@0no-co/graphql.web';
import type { DocumentNode } from 'graphql';

/** The text of a document, as it goes over the wire; one that is its text already stays as it is. */
export function documentText(document: DocumentNode | string): string {
  return typeof document === 'string' ? document : print(document);
}

/** The name of a document's operation, `AskQuestion`. */
export function operationName(document: DocumentNode | string): string {
  if (typeof document === 'string')
    return /^\s*(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1] ?? '';
  const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return operation && 'name' in operation ? (operation.name?.value ?? '') : '';
}
