import { READ_TABLE } from '@risalah/shared/read-table';

const HEAD = `# Who may see what

Every field of every object type of the API, and who may see it. Written by \`npm run generate\` from the table in
\`shared/src/rules/readTable/\`; \`tests/api/readTable\` asks for everything as each reader, in and out of the session, at each
moment, and compares.

The panel is chair, evaluators and secretaries. *The agency concerned* is the one that was asked, or that promised. A
*colleague* chairs another region's session of the same cycle, and is among the panels of the region's cycles. What somebody may
not see is null, an empty list or a refusal, and never said to be there. Fields of \`Type (oneself)\` are those about the reader.
`;

/** The page docs/READS.md, from the table of reads: a row for each audience of a type. */
export function readsPage(): string {
  const rows = Object.entries(READ_TABLE).flatMap(([type, lines]) => {
    const fieldsOf = new Map<string, string[]>();
    for (const [{ says, atMost }, fields] of lines) {
      const audience = atMost ? `at most ${says}` : says;
      fieldsOf.set(audience, [...(fieldsOf.get(audience) ?? []), ...fields.split(' ')]);
    }
    return [...fieldsOf].map(([audience, fields]) => `| \`${type}\` | ${fields.join(', ')} | ${audience} |`);
  });
  return `${[HEAD, '| type | fields | who |', '| --- | --- | --- |', ...rows].join('\n')}\n`;
}
