import { printSchema } from 'graphql';
import { buildRisalahSchema } from './schema.ts';

/** The schema as `shared/schema.graphql` holds it, with every description. */
export async function schemaText(): Promise<string> {
  const note =
    '# Written by `npm run generate` from the classes of the server; not to be changed by hand.\n\n';
  return `${note}${printSchema(await buildRisalahSchema())}\n`;
}
