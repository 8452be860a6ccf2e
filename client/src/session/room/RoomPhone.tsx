import type { ReactNode } from 'react';
import { useTranslation } from '#i18n';
import type { Room } from '../../live/room.ts';
import { usePresence } from '../../live/usePresence.ts';
import { useSession } from '../../live/useSession.ts';
import { type IconName, TabPanel, Tabs } from '../../ui/index.ts';
import { handsCount } from './handsCount.ts';
import { RaiseHand } from './handsLater.tsx';
import styles from './RoomPhone.module.css';
import type { RoomPlaces } from './useRoomPlaces.ts';

/** A place of the phone, reached by its tab. */
export interface PhonePlace {
  id: string;
  label: string;
  icon: IconName;
  /** The count at the tab, such as the length of the queue; it is read here, so that it draws nothing else of the room again. */
  countOf?: (room: Room) => number;
  content: ReactNode;
}

interface RoomPhoneProps {
  places: RoomPlaces;
  bar: ReactNode;
  bands?: ReactNode;
  phone: readonly PhonePlace[];
  sheetTab?: Pick<PhonePlace, 'label' | 'icon'>;
  children: ReactNode;
}

/** The room on a phone: one column, one place at a time, tabs along the lower edge that leave while one types. */
export function RoomPhone({ places, bar, bands, phone, sheetTab, children }: RoomPhoneProps) {
  const { t } = useTranslation('session');
  const sheet: PhonePlace = {
    id: 'sheet',
    label: t('phone.sheet'),
    icon: 'clock',
    ...sheetTab,
    content: children,
  };
  const all = [sheet, ...phone];
  const counts = useSession((room) => all.map(({ countOf }) => countOf?.(room)));
  const hands = usePresence(handsCount);
  const chosen = all.find((place) => place.id === places.tab) ?? sheet;
  return (
    <div className={styles.phone}>
      {bar}
      {bands}
      <main className={styles.place} data-sheet>
        <TabPanel name="room" id={chosen.id} className={styles.panel}>
          {chosen.content}
        </TabPanel>
      </main>
      <nav className={styles.tabs} aria-label={t('phone.label')}>
        <Tabs
          name="room"
          label={t('phone.label')}
          variant="phone"
          value={chosen.id}
          onChange={places.setTab}
          tabs={all.map(({ id, label, icon }, index) =>
            id === 'presence' && hands > 0
              ? { id, icon: 'hand', label: t('hands.up', { count: hands }) }
              : { id, icon, label: counts[index] ? `${label} ${counts[index]}` : label },
          )}
        />
        <RaiseHand place="tab" />
      </nav>
    </div>
  );
}
