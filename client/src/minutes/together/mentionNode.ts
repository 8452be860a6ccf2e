import { mergeAttributes, Node } from '@tiptap/core';

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
});
