import { MINUTES_FRAGMENT } from '@risalah/shared/minutes-sync';
import { Collaboration } from '@tiptap/extension-collaboration';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { memo, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { useTranslation } from '#i18n';
import { useWriting } from '../../live/usePresence.ts';
import type { MinutesEditorHandle } from '../minutesEditorHandle.ts';
import rich from '../richText.module.css';
import { Carets } from './caretExtension.ts';
import { hearOfSelection } from './hearOfSelection.ts';
import { insertQuestion, insertWords, lineOf, selectedWords, toTheEnd } from './insertions.ts';
import { MentionList, mentionLineId } from './MentionList.tsx';
import styles from './MinutesWriting.module.css';
import { type Mentioning, MentionSuggestion } from './mentionSuggestion.ts';
import { minutesSchema } from './minutesExtensions.ts';
import { beginComposing, endComposing } from './onceComposed.ts';
import { Toolbar } from './Toolbar.tsx';
import { useMentionables } from './useMentionables.ts';

/** Props of {@link MinutesWriting}. */
export interface MinutesWritingProps {
  minutesId: string;
  ydoc: Doc;
  awareness: Awareness | null;
  /** Where the tools of the text stand; null until that place is on the page. */
  tools: HTMLElement | null;
  ref?: Ref<MinutesEditorHandle>;
}

const ROOM_KEYS = ['Enter', 'ArrowUp', 'ArrowDown'];
const isKeyOfRoom = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (altKey && ROOM_KEYS.includes(key)) || ((ctrlKey || metaKey) && key === 'Enter');

/** Lets an empty text say what to write there. */
function markEmpty({ view, state: { doc } }: Editor): void {
  const isEmpty = doc.childCount === 1 && doc.firstChild?.isTextblock && doc.content.size === 2;
  view.dom.toggleAttribute('data-empty', Boolean(isEmpty));
}

/** The text of minutes as several people write it at once. Mount it afresh for each document. */
export default memo(function MinutesWriting(props: MinutesWritingProps) {
  const { minutesId, ydoc, awareness, tools, ref } = props;
  const { t } = useTranslation('minutes');
  const write = useWriting();
  const find = useMentionables();
  const finding = useRef(find);
  finding.current = find;
  const [mentioning, setMentioning] = useState<Mentioning | null>(null);
  const touched = useRef(false);
  const editor = useEditor({
    extensions: [
      ...minutesSchema,
      Collaboration.configure({ fragment: ydoc.getXmlFragment(MINUTES_FRAGMENT) }),
      Carets.configure({ awareness }),
      MentionSuggestion.configure({ find: (query) => finding.current(query), show: setMentioning }),
    ],
    // A strict content security policy allows no style sheet that a script makes.
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      // Keys of the room are not the text's: it would take them for itself.
      handleDOMEvents: {
        keydown: (view, event) => {
          // A key acts where the caret stands, whether the browser has told of that yet or not.
          if (!view.composing && !event.isComposing) hearOfSelection();
          return isKeyOfRoom(event);
        },
        compositionstart: beginComposing,
        compositionend: endComposing,
      },
      attributes: {
        class: `${rich.rich} ${styles.text}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('editor.text'),
        'data-placeholder': t('editor.placeholder'),
      },
    },
    onFocus: ({ editor: focused }) => {
      // Whoever comes in by keys finds the caret at the end: browsers set none where a question stands first.
      const { view, state } = focused;
      if (!touched.current && !view.dom.contains(getSelection()?.anchorNode ?? null)) {
        focused.commands.setTextSelection(state.doc.content.size);
        view.focus();
      }
      touched.current = true;
    },
    onCreate: ({ editor: made }) => markEmpty(made),
    onTransaction: ({ editor: changed, transaction }) => {
      // Before it stands on the page there is nothing to mark.
      if (!changed.isInitialized) return;
      markEmpty(changed);
      if (transaction.docChanged && changed.view.hasFocus()) write({ minutesId });
    },
  });
  useEffect(() => endComposing, []);
  useEffect(() => {
    if (!mentioning || mentioning.items.length === 0) return;
    const { dom } = editor.view;
    dom.setAttribute('aria-activedescendant', mentionLineId(mentioning.chosen));
    dom.setAttribute('aria-controls', 'mention-list');
    return () => {
      for (const name of ['aria-activedescendant', 'aria-controls']) dom.removeAttribute(name);
    };
  }, [editor, mentioning]);
  /** Does something to the text at the caret, at the end where it never stood; nothing before the text is there. */
  const atCaret = (work: () => void) => {
    if (!editor.isInitialized) return;
    if (!touched.current) editor.commands.setTextSelection(editor.state.doc.content.size);
    else hearOfSelection();
    work();
  };
  /** Reads what stands at the caret, or is selected since a moment ago; nothing where the caret never stood. */
  const read = (words: (from: Editor) => string): string => {
    if (!touched.current) return '';
    hearOfSelection();
    return words(editor);
  };
  const holdsFocus = () => editor.isInitialized && editor.view.hasFocus();
  useImperativeHandle(ref, () => ({
    focus: () => {
      if (touched.current) editor.commands.focus();
      else if (editor.isInitialized) toTheEnd(editor);
    },
    insertText: (words) => atCaret(() => insertWords(editor, words)),
    insertInline: (words) => atCaret(() => editor.commands.insertContent({ type: 'text', text: words })),
    insertQuestion: (questionId) => atCaret(() => insertQuestion(editor, questionId)),
    line: () => read(lineOf),
    selected: () => (holdsFocus() ? read(selectedWords) : ''),
    holdsFocus,
  }));
  return (
    <>
      {tools && createPortal(<Toolbar editor={editor} />, tools)}
      <EditorContent editor={editor} className={styles.page} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a way for the pointer; keys go to the end by themselves */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div className={styles.below} onClick={() => toTheEnd(editor)} />
      {mentioning && <MentionList {...mentioning} />}
    </>
  );
});
