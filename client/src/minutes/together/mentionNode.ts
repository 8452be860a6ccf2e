import { mergeAttributes, Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** A person or an agency named in the text. */
export const MentionOfMinutes = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes() {
    const kept = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
      renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
    });
    return { kind: kept('kind'), id: kept('id'), label: kept('label') };
  },
  parseHTML: () => [{ tag: 'span[data-kind][data-id][data-label]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'mention' }),
    String(node.attrs.label),
  ],
  renderText: ({ node }) => String(node.attrs.label),
  addProseMirrorPlugins() {
    const { name } = this;
    return [
      new Plugin({
        props: {
          // A blank stands after the name already: no second one is set, and a comma takes its place.
          handleTextInput: ({ state, dispatch }, from, to, text) => {
            const at = state.doc.resolve(from);
            const mention = at.parent.maybeChild(at.index() - (at.textOffset > 0 ? 1 : 2));
            const stands = from === to && at.nodeBefore?.text === ' ' && mention?.type.name === name;
            if (!stands || !/^[ ,.;:!?)]$/.test(text)) return false;
            if (text !== ' ') dispatch(state.tr.insertText(text, from - 1, from));
            return true;
          },
        },
      }),
    ];
  },
});
