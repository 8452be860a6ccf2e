import { useSearchParams } from 'wouter';

/** Whether the history of minutes is shown in place of their text: the address says so (`?history`), for a link to it. */
export function useHistoryShown(): [shown: boolean, show: (shown: boolean) => void] {
  const [search, setSearch] = useSearchParams();
  const show = (shown: boolean): void => {
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (shown) after.set('history', '');
        else after.delete('history');
        return after;
      },
      { replace: true },
    );
  };
  return [search.has('history'), show];
}
