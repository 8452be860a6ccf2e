import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';

/** When the editor of ProseMirror sees to its selection after it got the focus, in ms. */
const AFTER_FOCUS_MS = 20;

/** Browsers say a moment later that a selection has changed; whoever listens hears of it now. */
export const hearOfSelection = (): void => void document.dispatchEvent(new Event('selectionchange'));

/**
 * Keeps what a writer selects while others write. What others do makes the editor put its selection on the page again: the
 * old one, if the browser has not told yet of the new one. So the editor hears of it before anything of others comes in.
 */
export const SelectionKept = Extension.create<{ ydoc: Doc | null }, { acting: number }>({
  name: 'selectionKept',
  // Outside all others: what they do with a transaction is within this.
  priority: 10_000,
  addOptions: () => ({ ydoc: null }),
  addStorage: () => ({ acting: 0 }),
  // Before the view is there, so that the document tells this before the binding, which notes the selection then.
  onBeforeCreate() {
    const { storage } = this;
    const hear = () => {
      if (storage.acting === 0 && this.editor.isInitialized) hearOfSelection();
    };
    const { ydoc } = this.options;
    ydoc?.on('beforeAllTransactions', hear);
    this.editor.on('destroy', () => ydoc?.off('beforeAllTransactions', hear));
  },
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
