import { isSafeLink } from '@risalah/shared';
import { type Extensions, Node } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { MentionOfMinutes } from './mentionNode.ts';
import { ParagraphOfMinutes } from './paragraphNode.ts';
import { QuestionBlockNode } from './questionNode.ts';

/** Holds any block, as what several people do at once can leave it; only what holds nothing at all is no block. */
const HOLDS = 'block+';

const DocumentOfMinutes = Node.create({ name: 'doc', topNode: true, content: HOLDS });

/** Attributes of a cell that minutes know; how its words are aligned is not among them. */
const withoutAlign = <T extends object>(attributes: T | undefined): T => {
  const { align, ...known } = (attributes ?? {}) as Record<string, unknown>;
  return known as T;
};

const ListItemOfMinutes = ListItem.extend({ content: HOLDS });

const CellOfMinutes = TableCell.extend({
  content: HOLDS,
  addAttributes() {
    return withoutAlign(this.parent?.());
  },
});

const HeaderOfMinutes = TableHeader.extend({
  content: HOLDS,
  addAttributes() {
    return withoutAlign(this.parent?.());
  },
});

/** The nodes and marks of minutes as the editor knows them: those of shared/src/minutesDocument/vocabulary.ts. */
export const minutesSchema: Extensions = [
  DocumentOfMinutes,
  ParagraphOfMinutes,
  StarterKit.configure({
    document: false,
    paragraph: false,
    listItem: false,
    // Undo is that of the document that is written together: of one's own edits only.
    undoRedo: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    // It would add a paragraph in every browser at once.
    trailingNode: false,
    heading: { levels: [1, 2, 3] },
    dropcursor: { color: 'currentColor' },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow' },
      isAllowedUri: (uri) => isSafeLink(uri),
    },
  }),
  ListItemOfMinutes,
  Table.configure({ resizable: false }),
  TableRow,
  CellOfMinutes,
  HeaderOfMinutes,
  QuestionBlockNode,
  MentionOfMinutes,
];
