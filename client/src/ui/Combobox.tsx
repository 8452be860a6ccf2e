import { useCombobox } from 'downshift';
import { useTranslation } from '#i18n';
import styles from './Combobox.module.css';
import fieldStyles from './Field.module.css';
import { FieldFrame, type FieldFrameProps, type FieldWiring } from './FieldFrame.tsx';
import { joinClasses } from './joinClasses.ts';

/** One suggestion of a {@link Combobox}. */
export interface Suggestion<Item> {
  item: Item;
  key: string;
  /** What the field says once it is chosen. */
  text: string;
  /** What stands behind it, smaller: a code, a province. */
  note?: string;
  disabled?: boolean;
}

/** Props of {@link Combobox}. */
export interface ComboboxProps<Item> extends FieldFrameProps {
  /** What is typed. */
  value: string;
  onChange: (text: string) => void;
  /** What suits it, in order; null while it is looked up. */
  suggestions: readonly Suggestion<Item>[] | null;
  onChoose: (item: Item) => void;
  placeholder?: string;
}

/** A field with suggestions under it, by the usual keys: arrows choose, Enter takes, Esc closes. */
export function Combobox<Item>({ label, labelHidden, layout, hint, error, ...rest }: ComboboxProps<Item>) {
  return (
    <FieldFrame {...{ label, labelHidden, layout, hint, error }}>
      {(wiring) => <Suggesting {...rest} label={label} wiring={wiring} />}
    </FieldFrame>
  );
}

interface SuggestingProps<Item> extends Omit<ComboboxProps<Item>, keyof FieldFrameProps> {
  label: string;
  wiring: FieldWiring;
}

function Suggesting<Item>(props: SuggestingProps<Item>) {
  const { label, wiring, value, onChange, suggestions, onChoose, placeholder } = props;
  const { t } = useTranslation('ui');
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<
    Suggestion<Item>
  >({
    items: [...(suggestions ?? [])],
    inputId: wiring.id,
    inputValue: value,
    selectedItem: null,
    itemToString: (suggestion) => suggestion?.text ?? '',
    isItemDisabled: ({ disabled }) => disabled ?? false,
    getA11yStatusMessage: ({ isOpen: open }) =>
      open && suggestions ? t('suggestions', { count: suggestions.length }) : '',
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem.item),
  });
  const shown = isOpen && suggestions !== null;
  return (
    <div className={styles.place}>
      <input
        {...getInputProps({
          ...wiring,
          placeholder,
          autoComplete: 'off',
          spellCheck: false,
          'aria-labelledby': undefined,
          // At once, since the caret would jump if the text came back a moment later.
          onChange: (event) => onChange(event.currentTarget.value),
        })}
        className={fieldStyles.input}
      />
      <ul
        {...getMenuProps({ 'aria-label': label, 'aria-labelledby': undefined })}
        className={joinClasses(styles.list, shown && styles.open)}
      >
        {shown &&
          suggestions.map((suggestion, index) => (
            <li
              key={suggestion.key}
              {...getItemProps({ item: suggestion, index })}
              className={joinClasses(styles.item, index === highlightedIndex && styles.reached)}
            >
              {suggestion.text}
              {suggestion.note && <span className={styles.note}>{suggestion.note}</span>}
            </li>
          ))}
        {shown && suggestions.length === 0 && <li className={styles.nothing}>{t('noSuggestions')}</li>}
      </ul>
    </div>
  );
}
