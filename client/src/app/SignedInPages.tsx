import type { ReactNode } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { Search } from '../search/Search.tsx';
import { useMe } from './GraphqlProvider.tsx';
import { PageComing } from './PageComing.tsx';

/** Pages for people who are signed in, with search unless told otherwise; others sign in first, and then come to the page they wanted. */
export function SignedInPages({ children, searches = true }: { children: ReactNode; searches?: boolean }) {
  const me = useMe();
  const [pathname] = useLocation();
  const search = useSearch();
  if (me === undefined) return <PageComing />;
  if (me === null) {
    const wanted = search ? `${pathname}?${search}` : pathname;
    return <Redirect to={`/sign-in?to=${encodeURIComponent(wanted)}`} replace />;
  }
  return (
    <>
      {children}
      {searches && <Search />}
    </>
  );
}
