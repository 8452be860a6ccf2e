import type { Mention } from '@risalah/shared';
import { Extension } from '@tiptap/core';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';

/** Somebody who can be mentioned, and how the list tells them apart from others of that name. */
export type Mentionable = Mention['attrs'] & { note: string };

/** A mention that is being typed: who it may be, who is chosen, and where the list stands. */
export interface Mentioning {
  items: readonly Mentionable[];
  chosen: number;
  rect: DOMRect | null;
  take: (item: Mentionable) => void;
}

/** What the list needs of the page around it. */
export interface MentionOptions {
  find: (query: string) => Mentionable[];
  show: (mentioning: Mentioning | null) => void;
}

/** After `@` some letters of a name: a list of persons and agencies, chosen by keys or pointer. */
export const MentionSuggestion = Extension.create<MentionOptions>({
  name: 'mentionSuggestion',
  addOptions: () => ({ find: () => [], show: () => undefined }),
  addProseMirrorPlugins() {
    const { find, show } = this.options;
    let at: Mentioning | null = null;
    const become = (next: Mentioning | null): void => {
      at = next;
      show(next);
    };
    const shown = (props: SuggestionProps<Mentionable, Mentionable>, chosen: number): Mentioning => ({
      items: props.items,
      chosen: Math.min(chosen, Math.max(0, props.items.length - 1)),
      rect: props.clientRect?.() ?? null,
      take: (item) => props.command(item),
    });
    return [
      Suggestion<Mentionable, Mentionable>({
        editor: this.editor,
        char: '@',
        items: ({ query }) => find(query),
        command: ({ editor, range, props: { kind, id, label } }) => {
          const mention = { type: 'mention', attrs: { kind, id, label } };
          editor
            .chain()
            .focus()
            .insertContentAt(range, [mention, { type: 'text', text: ' ' }])
            .run();
        },
        render: () => ({
          onStart: (props) => become(shown(props, 0)),
          onUpdate: (props) => become(shown(props, at?.chosen ?? 0)),
          onExit: () => become(null),
          onKeyDown: ({ event }) => {
            if (!at || at.items.length === 0 || event.altKey || event.ctrlKey) return false;
            const { items, chosen, take } = at;
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step) become({ ...at, chosen: (chosen + step + items.length) % items.length });
            else if (event.key === 'Enter' || event.key === 'Tab') {
              const item = items[chosen];
              if (item) take(item);
            } else return false;
            return true;
          },
        }),
      }),
    ];
  },
});
