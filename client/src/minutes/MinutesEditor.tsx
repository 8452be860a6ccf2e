import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, TextArea } from '../ui/index.ts';
import styles from './MinutesEditor.module.css';
import { caretAfter, partsOf, textOf, withoutQuestion, withParagraph, withQuestion } from './minutesParts.ts';

/** What others may do with the text while somebody writes it. */
export interface MinutesEditorHandle {
  /** Puts the caret where it stood last. */
  focus: () => void;
  /** Inserts words as a paragraph at the caret. */
  insertText: (words: string) => void;
  /** Inserts words at the caret, within the line. */
  insertInline: (words: string) => void;
  /** Gives a question its place at the caret; nothing happens when it has one. */
  insertQuestion: (number: number) => void;
}

/** Props of {@link MinutesEditor}. */
export interface MinutesEditorProps {
  text: string;
  onChange: (text: string) => void;
  /** Numbers of the dimension's questions: only these may have a place in the text. */
  questions: ReadonlySet<number>;
  /** Draws a question and its answers where its place is; `remove` takes the place out of the text. */
  renderQuestion: (number: number, remove: ReactNode) => ReactNode;
  ref?: Ref<MinutesEditorHandle>;
}

/**
 * The text of minutes while it is written: plain text in stretches, with the places of questions between them. This is
 * the one interface to the text, so that text written together can take its place.
 */
export function MinutesEditor({ text, onChange, questions, renderQuestion, ref }: MinutesEditorProps) {
  const { t } = useTranslation('minutes');
  const page = useRef<HTMLDivElement>(null);
  const caret = useRef<{ part: number; caret: number } | null>(null);
  const next = useRef<{ part: number; caret: number } | null>(null);
  const parts = useMemo(() => partsOf(text, questions), [text, questions]);

  const areaAt = (part: number) => page.current?.querySelector<HTMLTextAreaElement>(`[data-part="${part}"]`);
  const put = ({ part, caret: at }: { part: number; caret: number }) => {
    const area = areaAt(part);
    area?.focus();
    area?.setSelectionRange(at, at);
  };
  const here = () => {
    const last = parts.length - 1;
    const end = { part: last, caret: parts[last]?.kind === 'TEXT' ? Number.MAX_SAFE_INTEGER : 0 };
    const held = caret.current;
    return held && parts[held.part]?.kind === 'TEXT' ? held : end;
  };
  const writing = () => page.current?.contains(document.activeElement) ?? false;

  const own = useRef(text);
  const drawn = useRef<string | null>(null);
  // The caret goes where an insertion left it once the text is drawn, and stays among its words when others change them.
  useLayoutEffect(() => {
    if (next.current) put(next.current);
    else if (text !== own.current && writing() && drawn.current !== null) {
      const area = document.activeElement;
      const held = caret.current;
      if (area instanceof HTMLTextAreaElement && held) {
        const at = caretAfter(drawn.current, area.value, held.caret);
        area.setSelectionRange(at, at);
      }
    }
    next.current = null;
    own.current = text;
    const active = document.activeElement;
    drawn.current = active instanceof HTMLTextAreaElement && writing() ? active.value : null;
  });

  const change = (changed: string) => {
    own.current = changed;
    onChange(changed);
  };
  const edit = (part: number, words: string) =>
    change(textOf(parts.map((held, index) => (index === part ? { kind: 'TEXT', text: words } : held))));
  const insert = (work: (text: string, at: number) => { text: string; caret: number }) => {
    const at = here();
    const held = parts[at.part];
    const before = held?.kind === 'TEXT' ? held.text : '';
    const changed = work(before, Math.min(at.caret, before.length));
    caret.current = { part: at.part, caret: changed.caret };
    if (writing()) next.current = caret.current;
    edit(at.part, changed.text);
  };
  useImperativeHandle(ref, () => ({
    focus: () => {
      const at = here();
      const held = parts[at.part];
      put({ part: at.part, caret: Math.min(at.caret, held?.kind === 'TEXT' ? held.text.length : 0) });
    },
    insertText: (words) => insert((before, at) => withParagraph(before, words, at)),
    insertInline: (words) =>
      insert((before, at) => ({
        text: before.slice(0, at) + words + before.slice(at),
        caret: at + words.length,
      })),
    insertQuestion: (number) => {
      if (parts.some((part) => part.kind === 'QUESTION' && part.number === number)) return;
      const at = here();
      caret.current = { part: at.part + 2, caret: 0 };
      if (writing()) next.current = caret.current;
      change(textOf(withQuestion(parts, number, at)));
    },
  }));

  const cross = (event: KeyboardEvent<HTMLTextAreaElement>, part: number) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    if (event.altKey || event.ctrlKey || event.shiftKey || selectionStart !== selectionEnd) return;
    const up = event.key === 'ArrowUp' && selectionStart === 0;
    const down = event.key === 'ArrowDown' && selectionStart === value.length;
    const to = up ? part - 2 : down ? part + 2 : -1;
    const target = parts[to];
    if (target?.kind !== 'TEXT') return;
    event.preventDefault();
    put({ part: to, caret: up ? target.text.length : 0 });
  };

  return (
    <div ref={page} className={styles.page}>
      {parts.map((part, index) => {
        if (part.kind === 'QUESTION') {
          const remove = (
            <IconButton
              icon="cross"
              size="small"
              className={styles.remove}
              label={t('editor.remove', { number: part.number })}
              onClick={() => change(textOf(withoutQuestion(parts, part.number)))}
            />
          );
          return <div key={`question ${part.number}`}>{renderQuestion(part.number, remove)}</div>;
        }
        const before = parts[index - 1];
        const after = before?.kind === 'QUESTION' ? before.number : null;
        const last = index === parts.length - 1;
        return (
          <div
            key={`after ${after ?? 'start'}`}
            className={styles.stretch}
            data-empty={part.text === '' && !last}
          >
            <TextArea
              bare
              rows={1}
              labelHidden
              label={after === null ? t('editor.text') : t('editor.textAfter', { number: after })}
              placeholder={last ? t('editor.placeholder') : t('editor.between')}
              value={part.text}
              data-part={index}
              className={styles.text}
              onChange={(words) => edit(index, words)}
              onSelect={(event) => {
                caret.current = { part: index, caret: event.currentTarget.selectionStart };
                drawn.current = event.currentTarget.value;
              }}
              onKeyDown={(event) => cross(event, index)}
            />
          </div>
        );
      })}
    </div>
  );
}
