import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
  parse,
  print,
  visit,
} from 'graphql';
import type { WireError } from '../../support/client.ts';
import { MARKERS } from './markers.ts';
import type { Reachable } from './world.ts';

/** How many types a path from the root may lead through. */
const DEEPEST = 3;
/** Where the objects of a field lie deeper. */
const DEEPER: Record<string, number> = { region: 5, workspace: 4 };
/** About how many fields one operation asks for; the server takes no more than its limit. */
const MOST_FIELDS = 900;

/** With which arguments each field of Query is asked, one text for each time. A new one needs a line here. */
export function askingsOf({ stage, next, ids }: Reachable): Record<string, string[]> {
  const id = (value: string) => `(id: "${value}")`;
  const cycles = [stage.cycleId, ...(next ? [next.cycleId] : [])];
  const sessions = [stage.sessionId, ...(next ? [next.sessionId] : [])];
  const proposed = `scheduledFor: "2024-11-19T01:00:00.000Z", personIds: ["${stage.personIds.chair}"]`;
  return {
    signInOptions: [''],
    audit: ['(first: 500)'],
    import: ids.importIds.map(id),
    imports: [''],
    minutesVersion: [id(ids.versionId)],
    cycle: cycles.map(id),
    followUps: [
      `(where: { regionId: "${stage.regionId}", dimensionId: "${stage.dimensionIds[0]}", agencyId: "${stage.agencyIds[0]}" })`,
      ...cycles.map((cycle) => `(where: { givenCycleId: "${cycle}" })`),
      ...cycles.map((cycle) => `(where: { calledCycleId: "${cycle}" })`),
    ],
    verify: [`(hash: "${ids.sealedHash ?? '0'.repeat(64)}")`],
    signingKeys: [''],
    record: [id(ids.recordId)],
    search: [MARKERS.spoken, MARKERS.followUp, 'Kami siap'].map((marker) => `(text: "${marker}")`),
    searchFilters: [''],
    clashes: [`(sessionId: "${stage.sessionId}", personIds: ["${stage.personIds.chair}"])`],
    scheduleClashes: [`(cycleId: "${stage.cycleId}", sessions: [{ ${proposed} }, { ${proposed} }])`],
    sessions: [''],
    session: sessions.map(id),
    officialRegions: ['(search: "Palopo")'],
    me: [''],
    workspace: [''],
    programme: [id(stage.programmeId)],
    region: [id(stage.regionId)],
  };
}

/** Searches for every word that only some may read, each within its excerpts. */
export const searchesForMarkers = (): string[] =>
  Object.values(MARKERS).map(
    (marker) =>
      `{ search(text: "${marker}") { __typename hits { __typename kind excerpt { __typename text } } } }`,
  );

const LISTS = ['people', 'regions', 'sessions'].map((name) => `${name}(first: 1) { __typename end }`);

/** What lies on ways that visit a type twice, and where a list goes on. */
export const FURTHER = [
  '{ workspace { __typename people { __typename people { __typename id invitation { __typename id person { __typename id } } } } } }',
  `{ workspace { __typename ${LISTS.join(' ')} } }`,
];

/** A path of fields that leads to something, with what it leads to. */
type Tree = Map<string, Tree | null>;

/** Operations that ask for everything that the schema has, on every way through it that visits no type twice. */
export function operationsFor(schema: GraphQLSchema, askings: Record<string, string[]>): string[] {
  const operations: string[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const selections = piecesOf(everythingOf(getNamedType(field.type), [], DEEPER[field.name] ?? DEEPEST));
    for (const given of askings[field.name] ?? [])
      for (const selection of selections) operations.push(`{ ${field.name}${given} ${selection} }`);
  }
  return operations;
}

/** Everything of a type, as a selection set in braces; empty for what has no fields. */
export function selectionOf(type: GraphQLNamedType, deepest = DEEPEST): string {
  return printed(everythingOf(type, [], deepest));
}

function everythingOf(type: GraphQLNamedType, path: string[], left: number): Tree | null {
  if (isUnionType(type)) {
    // Members have fields of the same name and of another type, which GraphQL refuses unless they are renamed.
    const members = type.getTypes().map((member): [string, Tree | null] => {
      return [`... on ${member.name}`, everythingOfObject(member, path, left, `${member.name}__`)];
    });
    return new Map<string, Tree | null>([['__typename', null], ...members]);
  }
  return isObjectType(type) ? everythingOfObject(type, path, left, '') : null;
}

function everythingOfObject(type: GraphQLObjectType, path: string[], left: number, prefix: string): Tree {
  const tree: Tree = new Map([['__typename', null]]);
  for (const field of Object.values(type.getFields())) {
    const of = getNamedType(field.type);
    const composite = isObjectType(of) || isUnionType(of);
    if (!mayAsk(field) || (composite && (left === 0 || path.includes(of.name)))) continue;
    const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
    tree.set(name, composite ? everythingOf(of, [...path, type.name], left - 1) : null);
  }
  return tree;
}

const mayAsk = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.every((argument) => argument.defaultValue !== undefined || !String(argument.type).endsWith('!'));

const sizeOf = (tree: Tree | null): number =>
  tree === null ? 1 : [...tree.values()].reduce((sum, each) => sum + 1 + sizeOf(each), 0);

const printed = (tree: Tree | null): string =>
  tree === null || tree.size === 0
    ? ''
    : `{ ${[...tree].map(([name, within]) => `${name} ${printed(within)}`).join(' ')} }`;

/** The tree in pieces that an operation may ask for at once; each names what identifies the objects on its way. */
function piecesOf(tree: Tree | null): string[] {
  if (tree === null) return [''];
  const pieces: string[] = [];
  let current: Tree = new Map();
  const size = () => sizeOf(current);
  const close = () => {
    if (current.size > 0) pieces.push(printed(withIdentity(tree, current)));
    current = new Map();
  };
  for (const [name, within] of tree) {
    if (sizeOf(within) > MOST_FIELDS) {
      for (const piece of piecesOf(within))
        pieces.push(printed(withIdentity(tree, new Map([[`${name} ${piece}`, null]]))));
      continue;
    }
    if (size() + sizeOf(within) > MOST_FIELDS) close();
    current.set(name, within);
  }
  close();
  return pieces;
}

const IDENTITY = ['__typename', 'id', 'sessionId', 'regionId', 'personId'];

function withIdentity(tree: Tree, piece: Tree): Tree {
  const identity = IDENTITY.filter((name) => tree.has(name)).map((name): [string, null] => [name, null]);
  return new Map<string, Tree | null>([...identity, ...piece]);
}

/** The operation without the fields that were refused deep within it; null when there are none. */
export function withoutRefused(query: string, errors: readonly WireError[]): string | null {
  const refused = errors
    .map(({ path = [] }) => path.filter((part) => typeof part === 'string').join('.'))
    .filter((path) => path.includes('.'));
  if (refused.length === 0) return null;
  const path: string[] = [];
  let left = false;
  const kept = visit(parse(query), {
    Field: {
      enter: (field) => {
        path.push((field.alias ?? field.name).value);
        if (!refused.includes(path.join('.'))) return undefined;
        path.pop();
        left = true;
        return null;
      },
      leave: () => void path.pop(),
    },
  });
  return left ? print(kept) : null;
}
