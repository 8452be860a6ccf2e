import type {
  FrozenQuestion,
  ListItem,
  MinutesBlock,
  MinutesInline,
  MinutesMark,
  Table,
  TableCell,
} from '@risalah/shared';
import { isSafeLink } from '@risalah/shared';
import { createElement, Fragment, type ReactNode } from 'react';
import styles from './richText.module.css';

/** Draws the place of a question; `frozen` is how it read at FINAL. */
export type DrawQuestion = (questionId: string, frozen: FrozenQuestion | undefined) => ReactNode;

/** Props of {@link RichText}. */
export interface RichTextProps {
  blocks: readonly MinutesBlock[];
  question: DrawQuestion;
}

/** Minutes to be read: headings, lists, tables, links, with each question drawn where its place is. */
export function RichText({ blocks, question }: RichTextProps) {
  return (
    <div className={styles.rich}>
      <Blocks blocks={blocks} question={question} />
    </div>
  );
}

/** Blocks have no names but their places, and nothing moves among them while they are read. */
function Blocks({ blocks, question }: RichTextProps) {
  return blocks.map((block, place) => <Block key={place} block={block} question={question} />);
}

function Block({ block, question }: { block: MinutesBlock; question: DrawQuestion }) {
  switch (block.type) {
    case 'paragraph':
      return <p data-time={block.attrs?.time}>{inline(block.content)}</p>;
    case 'heading': {
      const { level } = block.attrs;
      // Under the headings of the page, of which minutes are a part.
      return createElement(`h${level + 2}`, { 'data-level': level }, inline(block.content));
    }
    case 'bulletList':
      return <ul>{points(block.content, question)}</ul>;
    case 'orderedList':
      return <ol start={block.attrs?.start}>{points(block.content, question)}</ol>;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} question={question} />
        </blockquote>
      );
    case 'horizontalRule':
      return <hr />;
    case 'table':
      return <TableOf table={block} question={question} />;
    case 'questionBlock':
      return question(block.attrs.questionId, block.frozen);
  }
}

function points(items: readonly ListItem[], question: DrawQuestion): ReactNode {
  return items.map((item, place) => (
    <li key={place}>
      <Blocks blocks={item.content} question={question} />
    </li>
  ));
}

function TableOf({ table, question }: { table: Table; question: DrawQuestion }) {
  const cell = (held: TableCell, place: number): ReactNode => {
    const { colspan: colSpan, rowspan: rowSpan } = held.attrs ?? {};
    const words = <Blocks blocks={held.content} question={question} />;
    return held.type === 'tableHeader' ? (
      <th key={place} colSpan={colSpan} rowSpan={rowSpan}>
        {words}
      </th>
    ) : (
      <td key={place} colSpan={colSpan} rowSpan={rowSpan}>
        {words}
      </td>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard too
    <table tabIndex={0}>
      <tbody>
        {table.content.map((row, place) => (
          <tr key={place}>{row.content.map(cell)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(content: readonly MinutesInline[] = []): ReactNode {
  // An empty paragraph keeps the height of a line.
  if (content.length === 0) return <br />;
  return content.map((part, place) => {
    if (part.type === 'hardBreak') return <br key={place} />;
    if (part.type === 'mention')
      return (
        <span key={place} className="mention">
          {part.attrs.label}
        </span>
      );
    return <Fragment key={place}>{marked(part.text, part.marks ?? [])}</Fragment>;
  });
}

function marked(text: string, marks: readonly MinutesMark[]): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => {
    if (mark.type === 'bold') return <strong>{inner}</strong>;
    if (mark.type === 'italic') return <em>{inner}</em>;
    const { href } = mark.attrs;
    return isSafeLink(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {inner}
      </a>
    ) : (
      inner
    );
  }, text);
}
