import { documentOfText } from '@risalah/shared';
import type { Editor, JSONContent } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Whether a question has a place in the text. */
export function holdsQuestion(editor: Editor, questionId: string): boolean {
  let found = false;
  editor.state.doc.descendants((node) => {
    found ||= node.type.name === 'questionBlock' && node.attrs.questionId === questionId;
    return !found;
  });
  return found;
}

/** Gives a question its place after the block with the caret, and puts the caret after it. */
export function insertQuestion(editor: Editor, questionId: string): void {
  if (holdsQuestion(editor, questionId)) return;
  insertBlocks(editor, [{ type: 'questionBlock', attrs: { questionId } }]);
}

/** Inserts words as paragraphs of their own after the block with the caret; a time at their beginning hangs in the margin. */
export function insertWords(editor: Editor, words: string): void {
  insertBlocks(editor, documentOfText(words, new Map()).content as JSONContent[]);
}

/** The words of the line with the caret, or those that are selected. */
export function lineOf(editor: Editor): string {
  const { from, to, empty, $from } = editor.state.selection;
  const words = empty
    ? $from.parent.textBetween(0, $from.parent.content.size, '\n', textOfLeaf)
    : editor.state.doc.textBetween(from, to, '\n', textOfLeaf);
  return words.trim();
}

/** The words that are selected. */
export function selectedWords(editor: Editor): string {
  return editor.state.selection.empty ? '' : lineOf(editor);
}

function textOfLeaf({ type, attrs }: { type: { name: string }; attrs: Record<string, unknown> }): string {
  return type.name === 'mention' ? String(attrs.label) : type.name === 'hardBreak' ? '\n' : '';
}

/** Puts blocks after the one with the caret, in its place where it is an empty paragraph. */
function insertBlocks(editor: Editor, blocks: JSONContent[]): void {
  const { state, schema } = editor;
  const { $to } = state.selection;
  const block = $to.depth > 0 ? $to.node(1) : null;
  const isEmpty = block?.type.name === 'paragraph' && block.content.size === 0 && !block.attrs.time;
  const to = $to.depth > 0 ? $to.after(1) : $to.pos;
  const from = isEmpty ? $to.before(1) : to;
  const nodes = blocks.map((each) => schema.nodeFromJSON(each));
  const { tr } = state;
  tr.replaceWith(from, to, nodes);
  const end = from + nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  const last = nodes.at(-1);
  if (last && !last.isTextblock && !tr.doc.resolve(end).nodeAfter?.isTextblock) {
    const paragraph = schema.nodes.paragraph?.create();
    if (paragraph) tr.insert(end, paragraph);
  }
  const caret = last?.isTextblock ? end - 1 : end + 1;
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(caret, tr.doc.content.size)), -1));
  editor.view.dispatch(tr.scrollIntoView());
}

/** Puts the caret at the end, in a paragraph that is made where the text ends with something else. */
export function toTheEnd(editor: Editor): void {
  const { state, schema } = editor;
  if (state.doc.lastChild?.isTextblock) return void editor.commands.focus('end');
  const paragraph = schema.nodes.paragraph?.create();
  if (!paragraph) return;
  const tr = state.tr.insert(state.doc.content.size, paragraph);
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size - 1)));
  editor.view.dispatch(tr.scrollIntoView());
  editor.commands.focus();
}
