import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { hearOfSelection } from './hearOfSelection.ts';

/** When the editor of ProseMirror sees to its selection after it got the focus, in ms. */
const AFTER_FOCUS_MS = 20;

/**
 * Keeps what a writer selects while others write. What others do makes the editor put its selection on the page again: the
 * old one, if the browser has not told yet of the new one. So the editor hears of it before carets of others move, and
 * `SharedMinutes` sees to it before their words come in.
 */
export const SelectionKept = Extension.create<object, { acting: number }>({
  name: 'selectionKept',
  // Outside all others: what they do with a transaction is within this.
  priority: 10_000,
  addStorage: () => ({ acting: 0 }),
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          // Some time after it got the focus the editor does the same; this comes right before.
          focus: () => void setTimeout(hearOfSelection, AFTER_FOCUS_MS),
        },
      },
    }),
  ],
  dispatchTransaction({ transaction, next }) {
    const { storage } = this;
    let told = transaction;
    const carets = transaction.getMeta(yCursorPluginKey);
    // Carets have moved, and nothing else: it is said again of the state that knows the selection.
    if (carets && storage.acting === 0 && !transaction.docChanged) {
      hearOfSelection();
      told = this.editor.state.tr.setMeta(yCursorPluginKey, carets).setMeta('addToHistory', false);
    }
    storage.acting += 1;
    try {
      next(told);
    } finally {
      storage.acting -= 1;
    }
  },
});
