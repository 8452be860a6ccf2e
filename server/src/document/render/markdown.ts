import type { Block, ComposedDocument, Pairs, Run, Table } from '../composed.ts';

/** A document as Markdown (GitHub's, for its tables). What people wrote is escaped, so that it reads as they wrote it. */
export function markdownOf(composed: ComposedDocument): string {
  const { letterhead, called, subtitle, number, provisionalNote, head, blocks, footer } = composed;
  return [
    ...letterhead.map((line) => `${escaped(line)}  `),
    letterhead.length > 0 ? '\n---\n' : '',
    `# ${escaped(called)}\n`,
    `**${escaped(subtitle)}**\n`,
    `${escaped(number)}\n`,
    provisionalNote ? `> ${escaped(provisionalNote)}\n` : '',
    pairs(head),
    ...blocks.map(block),
    `\n---\n\n${escaped(footer)}`,
  ]
    .filter((part) => part !== '')
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .concat('\n');
}

function block(each: Block): string {
  switch (each.kind) {
    case 'paragraph': {
      const words = inline(each.runs);
      const said = each.tone && words !== '' ? `*${words}*` : words;
      return `${each.time ? `${escaped(each.time)} ` : ''}${said}\n`;
    }
    case 'heading':
      return `\n${'#'.repeat(each.level + 1)} ${each.number ? `${each.number} ` : ''}${escaped(each.text)}\n`;
    case 'list':
      return `${each.items
        .map((item, index) => {
          const mark = each.ordered ? `${each.start + index}. ` : '- ';
          return (
            mark +
            item
              .map(block)
              .join('\n')
              .trim()
              .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
          );
        })
        .join('\n')}\n`;
    case 'quote':
      return `${each.blocks
        .map(block)
        .join('\n')
        .trim()
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')}\n`;
    case 'rule':
      return '---\n';
    case 'table':
      return table(each);
    case 'pairs':
      return pairs(each);
    case 'question':
      return [
        `\n**${each.number}** ${each.text.map(escaped).join('  \n')}\n`,
        ...each.notes.map((note) => `*${escaped(note)}*\n`),
        ...each.answers.map((answer) =>
          [
            `**${answer.label}** ${escaped(answer.agency)}${answer.standing ? ` (${escaped(answer.standing)})` : ''}\n`,
            ...answer.text.map((line) => `${escaped(line)}\n`),
            ...answer.notes.map((note) => `*${escaped(note)}*\n`),
          ].join('\n'),
        ),
      ].join('\n');
    case 'signatures':
      return [
        `${escaped(each.place)}\n`,
        ...each.items.map(({ role, signed, name, lines }) =>
          [`**${escaped(role)}**`, signed, name, ...lines]
            .map((line, i) => (i === 0 ? line : escaped(line)))
            .join('  \n')
            .concat('\n'),
        ),
      ].join('\n');
    case 'proof':
      return pairs({ kind: 'pairs', rows: each.rows });
  }
}

function inline(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, href }) => {
      // Marks must not stand beside a blank, or they are no marks.
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      if (words === '') return text.replaceAll('\n', '  \n');
      let said = escaped(words).replaceAll('\n', '  \n');
      if (italic) said = `*${said}*`;
      if (bold) said = `**${said}**`;
      if (href) said = `[${said}](<${href.replaceAll('>', '%3E')}>)`;
      return `${before.replaceAll('\n', '  \n')}${said}${after.replaceAll('\n', '  \n')}`;
    })
    .join('');
}

function pairs({ rows }: Pairs): string {
  return `${rows.map(({ name, lines }) => `- **${escaped(name)}:** ${lines.map(escaped).join('; ')}`).join('\n')}\n`;
}

/** Cells that span others stand in the first of them; the others are empty. */
function table({ rows, widths }: Table): string {
  const below = new Map<string, true>();
  const lines = rows.map((row, y) => {
    const cells: string[] = [];
    for (const each of row) {
      while (below.has(`${y} ${cells.length}`)) cells.push('');
      const x = cells.length;
      cells.push(
        each.blocks
          .map(block)
          .join(' ')
          .trim()
          .replaceAll('|', '\\|')
          .replaceAll(/\s*\n\s*/g, '<br>'),
      );
      for (let i = 1; i < each.colspan; i += 1) cells.push('');
      for (let dy = 1; dy < each.rowspan; dy += 1) {
        for (let dx = 0; dx < each.colspan; dx += 1) below.set(`${y + dy} ${x + dx}`, true);
      }
    }
    while (cells.length < widths.length) cells.push('');
    return `| ${cells.join(' | ')} |`;
  });
  return `\n${[lines[0], `|${' --- |'.repeat(widths.length)}`, ...lines.slice(1)].join('\n')}\n`;
}

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)(\d+)([.)])(?=\s|$)/, '$1$2\\$3')
    .replace(/^(\s*)([-+])(\s)/, '$1\\$2$3');
