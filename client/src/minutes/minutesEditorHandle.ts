import type { RefObject } from 'react';

/** What others may do with the text while somebody writes it. */
export interface MinutesEditorHandle {
  /** Puts the caret where it stood last, at the end where it never stood. */
  focus: () => void;
  /** Inserts words as a paragraph after the one with the caret. */
  insertText: (words: string) => void;
  /** Inserts words at the caret, within the line. */
  insertInline: (words: string) => void;
  /** Gives a question (by its id) its place after the paragraph with the caret; nothing happens when it has one. */
  insertQuestion: (questionId: string) => void;
  /** The words of the line with the caret, or those that are selected; empty where the caret never stood. */
  line: () => string;
  /** The words that are selected, while the text holds the focus. */
  selected: () => string;
  holdsFocus: () => boolean;
}

/** Hands everything on to an editor that is loaded later; until then nothing happens. */
export function passOn(to: RefObject<MinutesEditorHandle | null>): MinutesEditorHandle {
  return {
    focus: () => to.current?.focus(),
    insertText: (words) => to.current?.insertText(words),
    insertInline: (words) => to.current?.insertInline(words),
    insertQuestion: (questionId) => to.current?.insertQuestion(questionId),
    line: () => to.current?.line() ?? '',
    selected: () => to.current?.selected() ?? '',
    holdsFocus: () => to.current?.holdsFocus() ?? false,
  };
}
