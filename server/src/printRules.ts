import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesPage } from './rulesPage.ts';

/** Writes the table of mutations and states into docs/RULES.md, from the rules themselves. */
const page = fileURLToPath(new URL('../../docs/RULES.md', import.meta.url));
writeFileSync(page, rulesPage(readFileSync(page, 'utf8')));
