import { useTranslation } from '#i18n';
import styles from './MentionList.module.css';
import type { Mentioning } from './mentionSuggestion.ts';

/** The id of one line of the list, for the text to name the chosen one. */
export const mentionLineId = (index: number): string => `mention-${index}`;

/** Who may be meant by what was typed after `@`. */
export function MentionList({ items, chosen, rect, take }: Mentioning) {
  const { t } = useTranslation('minutes');
  const style = rect ? { left: Math.min(rect.left, window.innerWidth - 292), top: rect.bottom + 4 } : {};
  if (items.length === 0) return null;
  return (
    <div
      id="mention-list"
      className={styles.list}
      role="listbox"
      aria-label={t('editor.mentions')}
      style={style}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the text's, which holds the focus
        <div
          key={`${item.kind} ${item.id}`}
          id={mentionLineId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.item}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(item)}
        >
          <span>{item.label}</span>
          <span className={styles.note}>{item.note}</span>
        </div>
      ))}
    </div>
  );
}
