import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '#i18n';
import { usePresence } from '../../live/usePresence.ts';
import { useSession } from '../../live/useSession.ts';
import { Icon, IconButton, useHotkeys, VisuallyHidden } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { handsCount } from './handsCount.ts';
import styles from './RoomDrawer.module.css';
import type { EdgeMark, RoomColumn } from './roomColumn.ts';
import type { RoomPlaces } from './useRoomPlaces.ts';

interface RoomDrawerProps {
  side: 'left' | 'right';
  column: RoomColumn;
  places: RoomPlaces;
}

/** A column that found no room: its edge with counts, and the column over the sheet while it is open. */
export function RoomDrawer({ side, column, places }: RoomDrawerProps) {
  const { t } = useTranslation('session');
  const { t: tUi } = useTranslation('ui');
  const panelId = useId();
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = places.drawer === side;
  const hands = usePresence(handsCount);
  const close = () => places.setDrawer(null);
  useHotkeys([{ keys: 'Esc', label: t('drawer.close'), act: close, unlisted: true }], open);
  useEffect(() => {
    if (!open) return;
    opener.current = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    return () => opener.current?.focus();
  }, [open]);
  return (
    <div className={styles.drawer} data-side={side}>
      <div className={styles.edge}>
        {column.edge.map(({ id, icon, label, countOf, beside }) => (
          <button
            key={id}
            type="button"
            className={styles.mark}
            aria-expanded={open}
            aria-controls={panelId}
            onClick={() => places.setDrawer(open ? null : side)}
          >
            <Icon name={icon} />
            <span className={styles.label}>{label}</span>
            {countOf && <Count countOf={countOf} beside={beside} />}
            {id === 'presence' && hands > 0 && (
              <span className={joinClasses(styles.count, styles.hands)}>
                <Icon name="hand" />
                <VisuallyHidden>{t('hands.title')} </VisuallyHidden>
                {hands}
              </span>
            )}
          </button>
        ))}
      </div>
      <aside
        ref={panel}
        id={panelId}
        hidden={!open}
        tabIndex={-1}
        aria-label={column.label}
        className={styles.panel}
      >
        <div className={styles.close}>
          <IconButton icon="cross" label={tUi('close')} size="small" onClick={close} />
        </div>
        {column.children}
      </aside>
    </div>
  );
}

/** The count at a mark, drawn again only when it is another. */
function Count({ countOf, beside }: Required<Pick<EdgeMark, 'countOf'>> & Pick<EdgeMark, 'beside'>) {
  const count = useSession(countOf, undefined, beside);
  return count && <span className={styles.count}>{count}</span>;
}
