import { useCallback, useMemo, useState } from 'react';

/** Which drawer is open, and which tab of the phone is chosen. */
export interface RoomPlaces {
  drawer: 'left' | 'right' | null;
  setDrawer: (drawer: 'left' | 'right' | null) => void;
  /** `sheet`, or the id of another place. */
  tab: string;
  setTab: (tab: string) => void;
  /** Goes to where something stands, whatever the width: a drawer or a tab. */
  goTo: (drawer: 'left' | 'right' | null, tab: string) => void;
}

/** The places of a room: nothing open, the sheet chosen. */
export function useRoomPlaces(): RoomPlaces {
  const [drawer, setDrawer] = useState<'left' | 'right' | null>(null);
  const [tab, setTab] = useState('sheet');
  const goTo = useCallback((side: 'left' | 'right' | null, id: string) => {
    setDrawer(side);
    setTab(id);
  }, []);
  return useMemo(() => ({ drawer, setDrawer, tab, setTab, goTo }), [drawer, tab, goTo]);
}
