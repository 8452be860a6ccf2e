import { type ReactNode, useId } from 'react';
import { chooseLanguage, type Language, languages, useTranslation } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './AccountMenu.module.css';
import { useSigning } from './person.ts';
import { chooseTheme, type Theme, useTheme } from './theme.ts';

const themes: Theme[] = ['system', 'light', 'dark'];

/** Props of {@link AccountMenu}. */
export interface AccountMenuProps {
  /** `person` shows name and office, `icon` only a drawing, for bars that are full. */
  trigger?: 'person' | 'icon';
  /** What else stands in the menu, where a bar has no room for it; `close` closes the menu. */
  more?: (close: () => void) => ReactNode;
}

/** Who is signed in; opens language, display and sign-out. Also works while nobody is signed in. */
export function AccountMenu({ trigger = 'person', more }: AccountMenuProps) {
  const { t, language } = useTranslation('app');
  const { person, signOut } = useSigning();
  const theme = useTheme();
  const menuId = useId();

  const close = () => document.getElementById(menuId)?.hidePopover();
  const named = trigger === 'person' && person !== null;
  return (
    <>
      <button
        type="button"
        popoverTarget={menuId}
        className={named ? styles.person : styles.icon}
        aria-label={named ? undefined : t('settings')}
        title={t('settings')}
      >
        {named ? (
          <>
            <span className={styles.words}>
              <span className={styles.name}>{person.name}</span>
              {person.office && <span className={styles.office}>{person.office}</span>}
            </span>
            <Icon name="chevronDown" size={14} className={styles.chevron} />
            <Icon name="person" className={styles.onPhone} />
          </>
        ) : (
          <Icon name={person ? 'person' : 'menu'} />
        )}
      </button>
      <section id={menuId} popover="auto" className={styles.menu} aria-label={t('settings')}>
        {person && (
          <p className={styles.who}>
            <strong>{person.name}</strong>
            {person.office && <span className={styles.office}>{person.office}</span>}
          </p>
        )}
        <Select
          label={t('language')}
          value={language}
          options={Object.entries(languages).map(([value, label]) => ({ value: value as Language, label }))}
          onChange={(chosen) => void chooseLanguage(chosen)}
        />
        <SegmentedControl
          label={t('theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChange={chooseTheme}
        />
        {more?.(close)}
        {person && (
          <ButtonLink to="/account" onClick={close}>
            {t('account')}
          </ButtonLink>
        )}
        {person && (
          <Button
            wide
            onClick={() => {
              close();
              signOut();
            }}
          >
            {t('signOut')}
          </Button>
        )}
      </section>
    </>
  );
}
