import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every definition in the client's `.graphql` files. */
function readDefinitions() {
  const files = globSync(here('src/**/*.graphql'));
  const all = files.flatMap((file) => parse(readFileSync(file, 'utf8')).definitions);
  return {
    operations: all.filter(
      (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
    ),
    fragments: new Map(
      all
        .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
        .map((each) => [each.name.value, each]),
    ),
  };
}

/** The text of an operation with the fragments that it uses, without a character too many. */
function textOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`There is no fragment '${value}'.`);
        if (used.has(value)) return;
        used.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return stripIgnoredCharacters([operation, ...used.values()].map(print).join('\n'));
}

const PREFIX = '\0document:';
const GENERATED = here('src/generated/graphql.ts');

/**
 * Compiles the documents of `src/generated/graphql.ts` ahead, each into a module of its own, so that a room loads those that it sends
 * and no page brings a parser. urql, which would parse and print them, gets {@link file://./src/app/compiledDocument.ts} instead.
 */
export function compileDocuments(): Plugin {
  const { operations, fragments } = readDefinitions();
  const named = new Map(operations.map((each) => [each.name?.value ?? '', each]));
  return {
    name: 'risalah-documents',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      if (id === '@0no-co/graphql.web') return here('src/app/compiledDocument.ts');
      return id.startsWith(PREFIX) ? { id, moduleSideEffects: false } : null;
    },
    load(id) {
      if (id === GENERATED) {
        const modules = [...named.keys()].map(
          (name) => `export { ${name}Document } from ${JSON.stringify(PREFIX + name)};`,
        );
        return { code: modules.join('\n'), moduleSideEffects: false };
      }
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length);
      const operation = named.get(name);
      if (!operation) throw new Error(`There is no operation '${name}'.`);
      const document = {
        kind: Kind.DOCUMENT,
        definitions: [
          {
            kind: Kind.OPERATION_DEFINITION,
            operation: operation.operation,
            name: { kind: Kind.NAME, value: name },
          },
        ],
        text: textOf(operation, fragments),
      };
      return `export const ${name}Document = ${JSON.stringify(document)};`;
    },
  };
}
