import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react';
import { pageWords } from '#i18n';

/**
 * What stands around a screen: the bar for who is signed in, the bar for anybody, only that somebody is signed in, that and no
 * search, which would show a hall what only its operator may read, or nothing.
 */
export type Frame = 'PAGE' | 'OPEN_PAGE' | 'ROOM' | 'STAGE' | 'BARE';

/** A screen with its address. */
export interface Screen {
  path: string;
  frame: Frame;
  Component: ComponentType;
  /** Loads it with its words, before it is gone to. */
  load: () => Promise<unknown>;
  /** Whether it is a part of preparing, under that heading. */
  inWorkspace: boolean;
}

type Load = () => Promise<{ default: ComponentType }>;

/** A component that comes when it is asked for; once it was loaded it is drawn at once, with nothing in its place meanwhile. */
function screenPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loaded: ComponentType<Props> | undefined;
  const loadAndKeep = async () => {
    const part = await load();
    loaded = part.default;
    return part;
  };
  const Later: ComponentType<Props> = lazy(loadAndKeep);
  const Component = (props: Props) => {
    // The same for as long as it stands, so that it keeps its state.
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Later);
    return createElement(Shown, props);
  };
  return { Component, load: loadAndKeep };
}

const workspace = screenPart<{ children: ReactNode }>(async () => {
  const [loaded] = await Promise.all([import('../workspace/WorkspaceScreen.tsx'), pageWords()]);
  return loaded;
});

/** The heading of preparing, around its parts. */
export const Workspace = workspace.Component;

const reading = screenPart<{ children: ReactNode }>(() => import('./Reading.tsx'));

/** What pages read with, around them; a session keeps itself by other means. */
export const Reading = reading.Component;

/** What a page needs besides itself; a room needs nothing but what comes first, the stage only its words. */
function around(frame: Frame): Promise<unknown>[] {
  if (frame === 'ROOM') return [];
  return frame === 'STAGE' ? [pageWords()] : [pageWords(), reading.load()];
}

function screen(path: string, load: Load, frame: Frame = 'PAGE', inWorkspace = false): Screen {
  const later = screenPart(async () => {
    const [loaded] = await Promise.all([load(), inWorkspace && workspace.load(), ...around(frame)]);
    return loaded;
  });
  return { path, frame, inWorkspace, ...later };
}

const part = (path: string, load: Load) => screen(`/workspace/${path}`, load, 'PAGE', true);

/** The addresses of Risalah; the first that fits is shown. */
export const SCREENS: readonly Screen[] = [
  // The session room has a bar of its own.
  screen('/sessions/:id', () => import('../session/SessionScreen.tsx'), 'ROOM'),
  screen('/sessions/:id/stage', () => import('../stage/StageScreen.tsx'), 'STAGE'),
  screen('/', () => import('../home/HomeScreen.tsx')),
  screen('/calendar', () => import('../calendar/CalendarScreen.tsx')),
  part('sessions', () => import('../workspace/SessionsSection.tsx')),
  part('sessions/table', () => import('../workspace/schedule/ScheduleTableScreen.tsx')),
  part('sessions/:id', () => import('../workspace/SessionPreparation.tsx')),
  part('programmes', () => import('../workspace/ProgrammesSection.tsx')),
  part('regions', () => import('../workspace/RegionsSection.tsx')),
  part('audit', () => import('../workspace/AuditSection.tsx')),
  part('import', () => import('../import/ImportSection.tsx')),
  part('people', () => import('../workspace/PeopleSection.tsx')),
  screen('/account', () => import('../account/AccountScreen.tsx')),
  screen('/regions', () => import('../overview/RegionsScreen.tsx')),
  screen('/regions/:id', () => import('../overview/RegionScreen.tsx')),
  screen('/cycles/:id', () => import('../overview/CycleScreen.tsx')),
  screen('/programmes', () => import('../overview/ProgrammesScreen.tsx')),
  screen('/programmes/:id', () => import('../overview/ProgrammeScreen.tsx')),
  screen('/follow-ups', () => import('../overview/FollowUpsScreen.tsx')),
  screen('/sessions/:id/mail', () => import('../mail/MailScreen.tsx')),
  screen('/records/:id', () => import('../record/RecordScreen.tsx')),
  // A document in hand can be checked by whoever has it, signed in or not.
  screen('/verify/:hash?', () => import('../verify/VerifyScreen.tsx'), 'OPEN_PAGE'),
  screen('/sign-in', () => import('../access/SignInScreen.tsx'), 'BARE'),
  // Short, since it is read off a wall.
  screen('/o/:code', () => import('../access/SignInScreen.tsx'), 'BARE'),
  screen('/keadaan', () => import('./states/StatesPage.tsx'), 'BARE'),
];

/** What is shown where no address fits. */
export const NOT_FOUND = screen('*', () => import('./NotFoundPage.tsx'), 'BARE');
