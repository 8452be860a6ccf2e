import type { Editor } from '@tiptap/core';
import { type ToggleEvent, useId, useRef } from 'react';
import { useTranslation } from '#i18n';
import { Icon, joinClasses } from '../../ui/index.ts';
import { moveByArrows } from '../arrowKeys.ts';
import styles from './Toolbar.module.css';

/** How far the menu stays from its button and from the edges of the window, in px. */
const GAP = 4;

/** What can be done with the table that the caret is in. It opens over the text, which keeps its place. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('minutes');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const run = () => editor.chain().focus();
  const acts = {
    rowBelow: () => run().addRowAfter().run(),
    columnRight: () => run().addColumnAfter().run(),
    dropRow: () => run().deleteRow().run(),
    dropColumn: () => run().deleteColumn().run(),
    dropTable: () => run().deleteTable().run(),
  };
  const place = ({ newState }: ToggleEvent) => {
    const [from, shown] = [button.current, menu.current];
    if (newState !== 'open' || !from || !shown) return;
    const { left, bottom } = from.getBoundingClientRect();
    const most = document.documentElement.clientWidth - shown.offsetWidth - GAP;
    shown.style.left = `${Math.max(GAP, Math.min(left, most))}px`;
    shown.style.top = `${bottom + GAP}px`;
    shown.querySelector('button')?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={joinClasses(styles.tool, styles.pressed)}
        aria-label={t('format.table')}
        aria-haspopup="menu"
        title={t('format.table')}
        popoverTarget={id}
      >
        <Icon name="table" size={16} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={t('format.table')}
        className={styles.menu}
        onToggle={place}
        onKeyDown={(event) => moveByArrows(event.currentTarget, { back: 'ArrowUp', on: 'ArrowDown' }, event)}
      >
        {(Object.keys(acts) as (keyof typeof acts)[]).map((name) => (
          <button
            key={name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            onClick={() => {
              menu.current?.hidePopover();
              acts[name]();
            }}
          >
            {t(`format.tables.${name}`)}
          </button>
        ))}
      </div>
    </>
  );
}
