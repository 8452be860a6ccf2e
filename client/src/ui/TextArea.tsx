import { type Ref, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type FieldFrameProps } from './FieldFrame.tsx';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link TextArea}; everything a native textarea takes goes through. */
export interface TextAreaProps
  extends FieldFrameProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  value: string;
  /** Gets the new text. */
  onChange?: (value: string) => void;
  /** `said` is set in serif: it will go on record. */
  voice?: 'app' | 'said';
  /** The most characters allowed; what is left is shown when it comes near. Typing is never cut off. */
  limit?: number;
  /** Without frame and focus ring, for a composer that draws its own with `:focus-within`. */
  bare?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text that grow with what is typed, so that nobody scrolls inside a field. */
export function TextArea({
  label,
  labelHidden,
  layout,
  hint,
  error,
  value,
  onChange,
  voice = 'said',
  limit,
  bare = false,
  rows = 3,
  className,
  ref,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement, []);
  // The height follows the text.
  useLayoutEffect(() => {
    if (area.current) fitHeight(area.current);
  }, [value]);
  // The text breaks elsewhere when the field gets another width or font, or shows after it was hidden.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      fitHeight(element);
    });
    const fontsCame = () => fitHeight(element);
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', fontsCame);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fontsCame);
    };
  }, []);
  const frame = { label, labelHidden, layout, hint, error, limit };
  return (
    <FieldFrame {...frame} length={value.length}>
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          ref={area}
          rows={rows}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          className={joinClasses(
            styles.input,
            styles.area,
            voice === 'said' && styles.said,
            bare && styles.bare,
            className,
          )}
        />
      )}
    </FieldFrame>
  );
}

function fitHeight(element: HTMLTextAreaElement) {
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}
