import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readsPage } from './readsPage.ts';
import { rulesPage } from './rulesPage.ts';

/** Writes the tables of docs/RULES.md and docs/READS.md, from the rules themselves. */
const page = fileURLToPath(new URL('../../docs/RULES.md', import.meta.url));
writeFileSync(page, rulesPage(readFileSync(page, 'utf8')));
writeFileSync(fileURLToPath(new URL('../../docs/READS.md', import.meta.url)), readsPage());
