import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Words that programs stumble over, beside ordinary ones. */
const ODD_WORDS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  '\u202eterbalik',
  "'; drop table person; --",
  '%_%',
  '"*" OR NEAR(',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\n\r\t',
  'x'.repeat(5_000),
];
const NUMBERS = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 5, 100, 2_024];
const MOMENTS = [
  '2024-11-19T01:00:00.000Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  'kemarin',
  '',
];
/** Ids as clients make them. */
const MUTATION_IDS = fc.uuid({ version: 7 }).map((id) => JSON.stringify(id));
/** Whoever signed out would be asked as nobody from there on; signing out has tests of its own. */
const LEFT_OUT = 'signOut';
/** How many levels a selection leads to. */
const DEEPEST = 4;

/** Generates operations of a schema, of which some hold ids that are there. */
export class Operations {
  private readonly schema: GraphQLSchema;
  private readonly ids: fc.Arbitrary<string>;
  private readonly word: fc.Arbitrary<string>;

  constructor(schema: GraphQLSchema, ids: readonly string[]) {
    this.schema = schema;
    this.word = fc.oneof(fc.constantFrom(...ODD_WORDS), fc.string({ maxLength: 40 }), fc.constant('Apa?'));
    this.ids = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: this.word },
    );
  }

  /** An operation that is valid by the schema: a query, a mutation or a subscription. */
  valid(): fc.Arbitrary<string> {
    const roots = [
      ['query', this.schema.getQueryType(), 5],
      ['mutation', this.schema.getMutationType(), 4],
      ['subscription', this.schema.getSubscriptionType(), 1],
    ] as const;
    return fc.oneof(
      ...roots.flatMap(([kind, type, weight]) =>
        type
          ? [
              {
                weight,
                arbitrary: fc
                  .constantFrom(...Object.values(type.getFields()).filter(({ name }) => name !== LEFT_OUT))
                  .chain((field) =>
                    fc
                      .tuple(this.args(field.args), this.selection(getNamedType(field.type), DEEPEST))
                      .map(([given, selected]) => `${kind} { ${field.name}${given} ${selected} }`),
                  ),
              },
            ]
          : [],
      ),
    );
  }

  /** A valid operation in which something was changed, so that mostly it is valid no more. */
  mutated(): fc.Arbitrary<string> {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      kind: fc.nat(7),
      word: this.word,
    });
    return fc
      .tuple(this.valid(), fc.array(change, { minLength: 1, maxLength: 3 }))
      .map(([text, changes]) => changes.reduce((changed, each) => mutate(changed, each), text));
  }

  private args(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
    if (args.length === 0) return fc.constant('');
    const given = args.map((argument) =>
      fc
        .tuple(fc.boolean(), this.value(argument.type))
        .map(([named, value]) =>
          named || (isNonNullType(argument.type) && argument.defaultValue === undefined)
            ? `${argument.name}: ${value}`
            : '',
        ),
    );
    return fc.tuple(...given).map((parts) => {
      const named = parts.filter(Boolean);
      return named.length > 0 ? `(${named.join(', ')})` : '';
    });
  }

  private value(type: GraphQLInputType): fc.Arbitrary<string> {
    if (!isNonNullType(type)) {
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant('null') },
        { weight: 5, arbitrary: this.present(type) },
      );
    }
    return this.present(type);
  }

  private present(type: GraphQLInputType): fc.Arbitrary<string> {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      return fc
        .array(this.value(bare.ofType as GraphQLInputType), { maxLength: 3 })
        .map((values) => `[${values.join(', ')}]`);
    }
    if (isEnumType(bare)) return fc.constantFrom(...bare.getValues().map(({ name }) => name));
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).map((field) =>
        fc
          // With an id of its own each mutation is carried out, and not refused as one that is known.
          .tuple(fc.boolean(), field.name === 'mutationId' ? MUTATION_IDS : this.value(field.type))
          .map(([named, value]) =>
            named || (isNonNullType(field.type) && field.defaultValue === undefined)
              ? `${field.name}: ${value}`
              : '',
          ),
      );
      return fc.tuple(...fields).map((parts) => `{ ${parts.filter(Boolean).join(', ')} }`);
    }
    switch (bare.name) {
      case 'Int':
        return fc.constantFrom(...NUMBERS).map(String);
      case 'Float':
        return fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
      case 'Boolean':
        return fc.boolean().map(String);
      case 'ID':
        return this.ids.map((id) => JSON.stringify(id));
      case 'DateTime':
        return fc.constantFrom(...MOMENTS).map((moment) => JSON.stringify(moment));
      default:
        return this.word.map((word) => JSON.stringify(word));
    }
  }

  private selection(type: GraphQLNamedType, left: number): fc.Arbitrary<string> {
    if (isUnionType(type)) {
      return fc
        .constantFrom(...type.getTypes())
        .chain((member) =>
          this.selection(member, left).map((within) => `{ ... on ${member.name} ${within} }`),
        );
    }
    if (!isObjectType(type)) return fc.constant('');
    const fields = Object.values(type.getFields()).filter((field) => {
      const of = getNamedType(field.type);
      return left > 0 || !(isObjectType(of) || isUnionType(of));
    });
    if (fields.length === 0) return fc.constant('{ __typename }');
    return fc
      .subarray(fields, { minLength: 1, maxLength: Math.min(4, fields.length) })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((field) =>
            fc
              .tuple(this.args(field.args), this.selection(getNamedType(field.type), left - 1))
              .map(([given, within]) => `${field.name}${given} ${within}`),
          ),
        ),
      )
      .map((parts) => `{ ${parts.join(' ')} }`);
  }
}

function mutate(text: string, { at, kind, word }: { at: number; kind: number; word: string }): string {
  const place = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (kind) {
    case 0:
      return before + after.slice(1);
    case 1:
      return before + word + after;
    case 2:
      return before;
    case 3:
      return `${before}${'{'.repeat(60)}${after}`;
    case 4:
      return text.replace(/"[^"]*"/, at < 0.5 ? '12' : JSON.stringify(word));
    case 5:
      return text.replace(/\b\d+\b/, at < 0.5 ? '99999999999999999999' : '1.5');
    case 6:
      return text.replace(/\w+/g, (name) => (name.length === Math.floor(at * 12) ? `${name}x` : name));
    default:
      return `${text} ${text}`;
  }
}
