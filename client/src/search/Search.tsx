import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n';
import { useVisit } from '../app/navigation.tsx';
import { Dialog, useHotkeys } from '../ui/index.ts';
import { FoundPlace } from './FoundPlace.tsx';
import { type Narrowed, NOT_NARROWED } from './narrowed.ts';
import { SearchPane } from './SearchPane.tsx';
import { listenToSearch, openSearch, searchOpened } from './searchOpener.ts';

/** Search over everything the reader may read: opened with `/` from anywhere, or by a bar's button. Mounted once. */
export function Search() {
  const { t } = useTranslation('search');
  const open = useSyncExternalStore(listenToSearch, searchOpened);
  // Kept while it is closed, so that whoever looks at one hit after the other types once.
  const [text, setText] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>(NOT_NARROWED);
  const visit = useVisit();
  useHotkeys([{ keys: '/', label: t('open'), act: () => openSearch() }]);
  // Whoever goes somewhere, by a hit or by the browser's own keys, has left it.
  useEffect(() => openSearch(false), [visit]);
  return (
    <>
      <FoundPlace />
      <Dialog open={open} onClose={() => openSearch(false)} title={t('title')} size="wide">
        <SearchPane text={text} onText={setText} narrowed={narrowed} onNarrow={setNarrowed} />
      </Dialog>
    </>
  );
}
