import { InputRule } from '@tiptap/core';
import { Paragraph } from '@tiptap/extension-paragraph';

/** A paragraph whose time hangs in the margin: typed at its beginning, taken away by backspace there. */
export const ParagraphOfMinutes = Paragraph.extend({
  addAttributes() {
    return {
      time: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element) => element.getAttribute('data-time'),
        renderHTML: ({ time }) => (time ? { 'data-time': time } : {}),
      },
      event: { default: null, keepOnSplit: false, rendered: false },
    };
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^(\d{1,2}[.:]\d{2}) $/,
        handler: ({ state, range, match }) => {
          state.tr
            .delete(range.from, range.to)
            .setNodeAttribute(state.tr.selection.$from.before(), 'time', match[1]);
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Backspace: ({ editor }) => {
        const { empty, $from } = editor.state.selection;
        const { parent, parentOffset } = $from;
        if (!empty || parentOffset > 0 || parent.type.name !== this.name || !parent.attrs.time) return false;
        return editor.commands.updateAttributes(this.name, { time: null });
      },
    };
  },
});
