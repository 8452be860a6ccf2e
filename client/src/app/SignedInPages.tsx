import { Navigate, Outlet, useLocation } from 'react-router';
import { Search } from '../search/Search.tsx';
import { useMe } from './GraphqlProvider.tsx';
import { PageComing } from './PageComing.tsx';

/** Pages for people who are signed in; others sign in first, and then come to the page they wanted. */
export function SignedInPages() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me === undefined) return <PageComing />;
  if (me === null) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <>
      <Outlet />
      <Search />
    </>
  );
}
