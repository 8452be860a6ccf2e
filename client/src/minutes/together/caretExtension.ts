import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { hearOfSelection } from './hearOfSelection.ts';

/** The carets of others, under the names that the server knows them by. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  addOptions: () => ({ awareness: null }),
  // A caret that moved makes the editor put its own selection on the page again. Where the browser has not told yet of what
  // was selected here in the meantime, that would take it away.
  dispatchTransaction({ transaction, next }) {
    const moved = transaction.getMeta(yCursorPluginKey);
    const { state, view } = this.editor;
    if (!moved || view.composing) return next(transaction);
    hearOfSelection();
    const heard = this.editor.state;
    next(heard === state ? transaction : heard.tr.setMeta(yCursorPluginKey, moved));
  },
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: caretOf,
        selectionBuilder: () => ({ class: 'others-selection' }),
      }),
      new Plugin({ view: () => ({ update: placeFlags }) }),
    ];
  },
});

function caretOf(user: { name?: string; office?: string }): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'others-caret';
  // Whoever hears the page is told elsewhere who writes; a name in the midst of a sentence would be read as a word of it.
  caret.setAttribute('aria-hidden', 'true');
  const flag = document.createElement('span');
  flag.className = 'others-flag';
  flag.textContent = user.office || user.name || '';
  // The caret itself takes no place; the joiners keep it from parting a word.
  caret.append('\u2060', flag, '\u2060');
  return caret;
}

/** A name follows its caret at a line's end; elsewhere it stands in the margin, never over text. */
function placeFlags(view: EditorView): void {
  for (const caret of view.dom.querySelectorAll<HTMLElement>('.others-caret')) {
    let after = caret.nextSibling;
    // At a line's end browsers need a thing or two that nobody sees.
    while (after instanceof HTMLBRElement || after instanceof HTMLImageElement) after = after.nextSibling;
    const atEnd = after === null;
    if (caret.dataset.end !== String(atEnd)) caret.dataset.end = String(atEnd);
  }
}
