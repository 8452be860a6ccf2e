import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaText } from './schemaText.ts';

const file = fileURLToPath(import.meta.resolve('@risalah/shared/schema.graphql'));
writeFileSync(file, await schemaText());
