import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { schemaDrift } from '@risalah/server/db/createOrm';
import { schemaText } from '@risalah/server/schemaText';
import { buildSchema, isEnumType, isInputObjectType, isObjectType, isScalarType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { anApp } from '../support/testApp.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const printed = (): string => readFileSync(at('shared/schema.graphql'), 'utf8');

/** Every place in the schema that has no description, as `Type.field(argument)`. */
function undescribed(): string[] {
  const missing: string[] = [];
  const look = (place: string, description: string | null | undefined): void => {
    if (!description?.trim()) missing.push(place);
  };
  for (const type of Object.values(buildSchema(printed()).getTypeMap())) {
    if (type.name.startsWith('__') || (isScalarType(type) && type.name !== 'DateTime')) continue;
    if (!/^(Query|Mutation|Subscription)$/.test(type.name)) look(type.name, type.description);
    if (isEnumType(type))
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    if (isUnionType(type) || !(isObjectType(type) || isInputObjectType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field.description);
      if (!('args' in field)) continue;
      for (const arg of field.args) {
        // Every mutation takes one input, which its type describes.
        if (arg.name !== 'input') look(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
  }
  return missing;
}

describe('the schema', () => {
  it('is printed as the server has it', async () => {
    expect(printed(), 'run npm run generate').toBe(await schemaText());
  });

  it('says of everything in it what it means', () => {
    expect(undescribed()).toEqual([]);
  });

  it('is what the client’s operations were generated from', async () => {
    const run = promisify(execFile)(process.execPath, [at('client/codegen.mjs'), '--check'], {
      cwd: at('client'),
    });
    await expect(run, 'run npm run generate').resolves.toBeDefined();
  });
});

describe('the database', () => {
  it('has after its migrations what the entities say, and nothing else', async () => {
    const app = await anApp();
    expect(await schemaDrift(app.app.orm)).toBe('');
  });
});
