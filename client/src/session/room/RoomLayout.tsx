import { type CSSProperties, type ReactNode, useId } from 'react';
import { useTranslation } from '#i18n';
import { VisuallyHidden } from '../../ui/index.ts';
import { RoomCommands } from './RoomCommands.tsx';
import { RoomDrawer } from './RoomDrawer.tsx';
import styles from './RoomLayout.module.css';
import { type PhonePlace, RoomPhone } from './RoomPhone.tsx';
import type { RoomColumn } from './roomColumn.ts';
import type { RoomPlaces } from './useRoomPlaces.ts';
import { useRoomWidth } from './useRoomWidth.ts';

/** Props of {@link RoomLayout}. */
export interface RoomLayoutProps {
  places: RoomPlaces;
  bar: ReactNode;
  /** Bands under the bar. */
  bands?: ReactNode;
  left: RoomColumn;
  right: RoomColumn;
  /** Above the sheet; it does not scroll: the dimension bar. */
  head?: ReactNode;
  /** The sheet, the only part that scrolls by itself. */
  children: ReactNode;
  /** Under the sheet; it does not scroll: the composer. On the phone it needs a place of its own. */
  dock?: ReactNode;
  /** A line along the lower edge of the whole room: key hints. */
  foot?: ReactNode;
  /** The other places of the phone, beside the sheet itself. */
  phone: readonly PhonePlace[];
  /** How the phone's tab of the sheet is named; `Sidang` unless told otherwise. */
  sheetTab?: Pick<PhonePlace, 'label' | 'icon'>;
}

/** The page of a room: bar, left column, sheet, right column; drawers and the phone's tabs where it is narrow. */
export function RoomLayout(props: RoomLayoutProps) {
  const { t } = useTranslation('session');
  const width = useRoomWidth();
  const headingId = useId();
  const { places, bar, bands, left, right, head, children, dock, foot, phone, sheetTab } = props;
  if (width === 'phone')
    return (
      <>
        <RoomPhone places={places} bar={bar} bands={bands} phone={phone} sheetTab={sheetTab}>
          {head}
          {children}
        </RoomPhone>
        <RoomCommands />
      </>
    );
  const columns = { '--left': `${left.width}px`, '--right': `${right.width}px` } as CSSProperties;
  return (
    <div className={styles.room} data-width={width} style={columns}>
      {bar}
      <div className={styles.bands}>{bands}</div>
      <div className={styles.columns}>
        {width === 'narrow' ? (
          <RoomDrawer side="left" column={left} places={places} />
        ) : (
          <aside className={styles.column} aria-label={left.label}>
            {left.children}
          </aside>
        )}
        <main className={styles.center} aria-labelledby={headingId}>
          <VisuallyHidden>
            <span id={headingId}>{t('sheet')}</span>
          </VisuallyHidden>
          {head}
          <div className={styles.sheet} data-sheet>
            {children}
          </div>
          {dock && <div className={styles.dock}>{dock}</div>}
        </main>
        {width === 'wide' ? (
          <aside className={styles.column} aria-label={right.label}>
            {right.children}
          </aside>
        ) : (
          <RoomDrawer side="right" column={right} places={places} />
        )}
      </div>
      {foot}
      <RoomCommands />
    </div>
  );
}
