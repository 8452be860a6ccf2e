import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Message of the refusal; its code is given when it goes out, since Apollo puts one of its own on it. */
export const ASKS_TOO_MUCH = 'The operation asks too much.';
/** How many tokens an operation may be written in. */
export const MOST_TOKENS = 10_000;
/** How deep the fields of an operation may nest, those within fragments too. The deepest of the client's own is 7. */
const DEEPEST = 50;
/** How many fields of an operation may be renamed. */
const MOST_ALIASES = 1_000;
/** How many directives an operation may carry. */
const MOST_DIRECTIVES = 50;
/** How many fields and fragments an operation may name, those within fragments counted at each use. */
const MOST_FIELDS = 1_500;
/** How many fields of the root an operation may name: each may read a whole session. The client's own name 3. */
const MOST_ROOT_FIELDS = 25;
/** How often one field may stand on a path: sessions have records, which have sessions, and every round multiplies. */
const MOST_ROUNDS = 2;

const quietly = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(ASKS_TOO_MUCH))],
};

/**
 * What an operation is held against beside the schema, over HTTP and over sockets alike: depth, aliases, directives and cost, and,
 * unless they are told, questions about the schema.
 */
export function limitRules(introspection: boolean): ValidationRule[] {
  return [
    maxDepthRule({ n: DEEPEST, ...quietly }),
    maxAliasesRule({ n: MOST_ALIASES, allowList: [], ...quietly }),
    maxDirectivesRule({ n: MOST_DIRECTIVES, ...quietly }),
    costRule,
    ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ] as ValidationRule[];
}

/**
 * Refuses operations that cost too much, with TOO_COMPLEX. A validation rule and no plugin, so that it holds for HTTP
 * and for sockets. What asks about the schema itself is let through: it is static and introspection nests deep.
 */
function costRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      let fields = 0;
      let rootFields = 0;
      const path: string[] = [];
      const tooMuch = (set: SelectionSetNode, atRoot: boolean, within: ReadonlySet<string>): boolean => {
        if (path.some((name) => path.filter((each) => each === name).length > MOST_ROUNDS)) return true;
        for (const selection of set.selections) {
          fields += 1;
          if (fields > MOST_FIELDS) return true;
          if (selection.kind === Kind.FIELD) {
            if (selection.name.value.startsWith('__')) continue;
            if (atRoot) rootFields += 1;
            if (rootFields > MOST_ROOT_FIELDS) return true;
            if (!selection.selectionSet) continue;
            path.push(selection.name.value);
            if (tooMuch(selection.selectionSet, false, within)) return true;
            path.pop();
          } else if (selection.kind === Kind.INLINE_FRAGMENT) {
            if (tooMuch(selection.selectionSet, atRoot, within)) return true;
          } else {
            const fragment = enter(context, selection.name.value, within);
            const inner = new Set(within).add(selection.name.value);
            if (fragment && tooMuch(fragment.selectionSet, atRoot, inner)) return true;
          }
        }
        return false;
      };
      if (tooMuch(operation.selectionSet, true, new Set())) {
        context.reportError(new GraphQLError(ASKS_TOO_MUCH));
      }
    },
  };
}

// A fragment that contains itself is refused by a rule of graphql-js; here it only must not be followed for ever.
function enter(
  context: ValidationContext,
  name: string,
  within: ReadonlySet<string>,
): FragmentDefinitionNode | null {
  return within.has(name) ? null : (context.getFragment(name) ?? null);
}
