/** Acts that are meant for the moment they are done in: nobody wants them carried out by themselves an hour later. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set([
  'OpenSession',
  'PauseSession',
  'ResumeSession',
  'CloseSession',
  'EnterDimension',
  'RemindAgency',
  'GiveTurn',
  'ReorderQueue',
  // What these make is shown once, to whoever still looks at the page.
  'InvitePerson',
  'MakePasswordLink',
  'MakeApiToken',
  'MakeCalendarFeed',
  'PlanImport',
]);

/** How long such an act may wait for the line, in ms. */
const MOMENT_MS = 120_000;

/** For how long an act may wait by itself; for ever when undefined. */
export function lastsFor(operation: string): number | undefined {
  return OF_THE_MOMENT.has(operation) ? MOMENT_MS : undefined;
}
