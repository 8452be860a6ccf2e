import { Node } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { QuestionPlace } from './QuestionPlace.tsx';

/** The place of a question and its answers, which are read from the session as it goes on. */
export const QuestionBlockNode = Node.create({
  name: 'questionBlock',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      questionId: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-question'),
        renderHTML: ({ questionId }) => ({ 'data-question': questionId }),
      },
    };
  },
  parseHTML: () => [{ tag: 'div[data-question]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(QuestionPlace),
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // What is typed while a question is chosen comes after it, not in its place.
        handleTextInput: ({ state, dispatch }, _from, _to, text) => {
          const { selection, schema, tr } = state;
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'questionBlock')
            return false;
          const paragraph = schema.nodes.paragraph?.create(null, schema.text(text));
          if (!paragraph) return false;
          tr.insert(selection.to, paragraph);
          tr.setSelection(TextSelection.create(tr.doc, selection.to + paragraph.nodeSize - 1));
          dispatch(tr.scrollIntoView());
          return true;
        },
      },
    }),
  ],
});
