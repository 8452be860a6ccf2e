import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n';
import { later, laterDialog } from '../app/later.tsx';
import { useVisit } from '../app/navigation.tsx';
import { useHotkeys } from '../ui/index.ts';
import { type Narrowed, NOT_NARROWED } from './narrowed.ts';
import { useAskedPlace } from './place.ts';
import type { SearchDialogProps } from './SearchDialog.tsx';
import { listenToSearch, openSearch, searchOpened } from './searchOpener.ts';
import { typedAhead } from './typedAhead.ts';

const SearchDialog = laterDialog(async () => {
  const [{ default: Reading }, { SearchDialog: Asking }] = await Promise.all([
    import('../app/Reading.tsx'),
    import('./SearchDialog.tsx'),
  ]);
  return (props: SearchDialogProps) => (
    <Reading>
      <Asking {...props} />
    </Reading>
  );
});
const FoundPlace = later(async () => (await import('./FoundPlace.tsx')).FoundPlace);

/** Search over everything the reader may read: opened with `/` from anywhere, or by a bar's button. Mounted once. */
export function Search() {
  const { t } = useTranslation('search');
  const open = useSyncExternalStore(listenToSearch, searchOpened);
  // Kept while it is closed, so that whoever looks at one hit after the other types once.
  const [text, setText] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>(NOT_NARROWED);
  const visit = useVisit();
  const asked = useAskedPlace();
  useHotkeys([{ keys: '/', label: t('open'), act: () => openSearch() }]);
  useEffect(() => (open ? typedAhead(setText) : undefined), [open]);
  // Whoever goes somewhere, by a hit or by the browser's own keys, has left it.
  useEffect(() => openSearch(false), [visit]);
  return (
    <>
      {asked && <FoundPlace asked={asked} />}
      <SearchDialog
        open={open}
        onClose={() => openSearch(false)}
        {...{ text, narrowed }}
        onText={setText}
        onNarrow={setNarrowed}
      />
    </>
  );
}
