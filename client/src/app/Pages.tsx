import { type ReactNode, Suspense, useCallback, useRef } from 'react';
import { matchRoute, Redirect, Route, Router, type RouterOptions, useLocation, useRouter } from 'wouter';
import { AppShell } from './AppShell.tsx';
import { BrokenPage } from './BrokenPage.tsx';
import { PageComing } from './PageComing.tsx';
import { SignedInPages } from './SignedInPages.tsx';
import { NOT_FOUND, Reading, SCREENS, type Screen, Workspace } from './screens.ts';

type Around = NonNullable<RouterOptions['aroundNav']>;

/** Every page by its address. The page that is left stands until the next one has been loaded. */
export function Pages() {
  const { parser } = useRouter();
  const latest = useRef(0);
  const goWhenLoaded = useCallback<Around>(
    (go, to, options) => {
      latest.current += 1;
      const asked = latest.current;
      const target = new URL(to, location.href);
      // A second step to the same address is none to go back to.
      const replace = options?.replace || target.href === location.href;
      const leave = () => {
        if (asked !== latest.current) return;
        const another = target.pathname !== location.pathname;
        go(to, { ...options, replace });
        // Another page is read from its head, wherever this one had been scrolled to.
        if (another) scrollTo(0, 0);
      };
      const loading = screenAt(parser, target.pathname).load();
      // What failed to load is gone to all the same, and says there that it did.
      void loading.then(leave, leave);
    },
    [parser],
  );
  return (
    <Router aroundNav={goWhenLoaded}>
      <Page />
    </Router>
  );
}

function screenAt(parser: Parameters<typeof matchRoute>[0], path: string): Screen {
  return SCREENS.find((screen) => matchRoute(parser, screen.path, path)[0]) ?? NOT_FOUND;
}

function Page() {
  const { parser } = useRouter();
  const [pathname] = useLocation();
  if (pathname === '/workspace') return <Redirect to="/workspace/sessions" replace />;
  const screen = screenAt(parser, pathname);
  return (
    <BrokenPage key={screen.frame} place={pathname}>
      <Suspense fallback={<PageComing />}>
        <Framed screen={screen}>
          <Route path={screen.path}>
            {screen.inWorkspace ? (
              <Workspace>
                <screen.Component />
              </Workspace>
            ) : (
              <screen.Component />
            )}
          </Route>
        </Framed>
      </Suspense>
    </BrokenPage>
  );
}

function Framed({ screen, children }: { screen: Screen; children: ReactNode }) {
  if (screen.frame === 'ROOM') return <SignedInPages>{children}</SignedInPages>;
  if (screen.frame === 'STAGE') return <SignedInPages searches={false}>{children}</SignedInPages>;
  if (screen.frame === 'BARE') return <Reading>{children}</Reading>;
  const page = (
    <AppShell>
      <Reading>{children}</Reading>
    </AppShell>
  );
  return screen.frame === 'PAGE' ? <SignedInPages>{page}</SignedInPages> : page;
}
