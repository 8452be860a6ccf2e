import { Role, SessionState } from '@risalah/shared';
import { RULE_TABLE, whoMay } from '@risalah/shared/rule-table';

const BEGIN = '<!-- table: written by npm run generate -->';
const END = '<!-- end of table -->';

/** A letter for each actor of the table. */
const LETTERS: Record<string, string> = {
  [Role.CHAIR]: 'C',
  [Role.EVALUATOR]: 'E',
  [Role.REGION_LEAD]: 'L',
  [Role.AGENCY_HEAD]: 'H',
  [Role.AGENCY_STAFF]: 'T',
  [Role.SECRETARY]: 'S',
  [Role.OBSERVER]: 'O',
  'head of another agency': 'h',
  administrator: 'A',
  outsider: 'x',
};

/** The page with its table made anew from the rules; the words around it stay. */
export function rulesPage(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`docs/RULES.md lacks the marks ${BEGIN} and ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${rulesTable()}\n${page.slice(end)}`;
}

function rulesTable(): string {
  const states = Object.values(SessionState);
  const rows = [
    `| mutation | done to | ${states.join(' | ')} |`,
    `| --- | --- | ${states.map(() => '---').join(' | ')} |`,
  ];
  for (const [mutation, cases] of Object.entries(RULE_TABLE)) {
    // Cases with the same answer share a row, so that the table can be read at all.
    const objectsByCells = new Map<string, string[]>();
    for (const each of cases) {
      const who = whoMay(each);
      const cells = states.map((state) => who[state].map((name) => LETTERS[name] ?? name).join(' ') || '·');
      const row = cells.join(' | ');
      objectsByCells.set(row, [...(objectsByCells.get(row) ?? []), each.object || 'session']);
    }
    for (const [row, objects] of objectsByCells)
      rows.push(`| \`${mutation}\` | ${objects.join('; ')} | ${row} |`);
  }
  return `${rows.join('\n')}\n`;
}
