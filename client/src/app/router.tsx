import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { AppShell } from './AppShell.tsx';
import { BrokenPage } from './BrokenPage.tsx';
import { pageWords } from './i18n.ts';
import { PageComing } from './PageComing.tsx';
import { SignedInPages } from './SignedInPages.tsx';

/** Loads a screen when it is first asked for, and its words unless it needs none but those that are there. */
function screen(load: () => Promise<{ default: ComponentType }>, words: () => Promise<void> = pageWords) {
  return async () => {
    const [{ default: Component }] = await Promise.all([load(), words()]);
    return { Component };
  };
}

/** A session needs no words but those that come first. */
const noMoreWords = async () => undefined;

/** The addresses of Risalah. The session room has a bar of its own, so it stands outside the shell. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: BrokenPage,
    HydrateFallback: PageComing,
    children: [
      {
        Component: SignedInPages,
        children: [
          {
            Component: AppShell,
            children: [
              { path: '/', lazy: screen(() => import('../home/HomeScreen.tsx')) },
              { path: '/calendar', lazy: screen(() => import('../calendar/CalendarScreen.tsx')) },
              {
                path: '/workspace',
                lazy: screen(() => import('../workspace/WorkspaceScreen.tsx')),
                children: [
                  { index: true, Component: () => <Navigate to="sessions" replace /> },
                  { path: 'sessions', lazy: screen(() => import('../workspace/SessionsSection.tsx')) },
                  {
                    path: 'sessions/table',
                    lazy: screen(() => import('../workspace/schedule/ScheduleTableScreen.tsx')),
                  },
                  { path: 'sessions/:id', lazy: screen(() => import('../workspace/SessionPreparation.tsx')) },
                  { path: 'programmes', lazy: screen(() => import('../workspace/ProgrammesSection.tsx')) },
                  { path: 'regions', lazy: screen(() => import('../workspace/RegionsSection.tsx')) },
                  { path: 'audit', lazy: screen(() => import('../workspace/AuditSection.tsx')) },
                  { path: 'import', lazy: screen(() => import('../import/ImportSection.tsx')) },
                  { path: 'people', lazy: screen(() => import('../workspace/PeopleSection.tsx')) },
                ],
              },
              { path: '/account', lazy: screen(() => import('../account/AccountScreen.tsx')) },
              { path: '/regions', lazy: screen(() => import('../overview/RegionsScreen.tsx')) },
              { path: '/regions/:id', lazy: screen(() => import('../overview/RegionScreen.tsx')) },
              { path: '/cycles/:id', lazy: screen(() => import('../overview/CycleScreen.tsx')) },
              { path: '/programmes', lazy: screen(() => import('../overview/ProgrammesScreen.tsx')) },
              { path: '/programmes/:id', lazy: screen(() => import('../overview/ProgrammeScreen.tsx')) },
              { path: '/follow-ups', lazy: screen(() => import('../overview/FollowUpsScreen.tsx')) },
              { path: '/sessions/:id/mail', lazy: screen(() => import('../mail/MailScreen.tsx')) },
              { path: '/records/:id', lazy: screen(() => import('../record/RecordScreen.tsx')) },
            ],
          },
          {
            path: '/sessions/:id',
            lazy: screen(() => import('../session/SessionScreen.tsx'), noMoreWords),
          },
        ],
      },
      {
        // A document in hand can be checked by whoever has it, signed in or not.
        Component: AppShell,
        children: [{ path: '/verify/:hash?', lazy: screen(() => import('../verify/VerifyScreen.tsx')) }],
      },
      { path: '/sign-in', lazy: screen(() => import('../access/SignInScreen.tsx')) },
      { path: '/keadaan', lazy: screen(() => import('./states/StatesPage.tsx')) },
      { path: '*', lazy: screen(() => import('./NotFoundPage.tsx')) },
    ],
  },
]);
