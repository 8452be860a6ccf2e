import { lookAt, seen, showDemo } from './support/screens.ts';

const shown = showDemo();
const { session, record, cycle } = shown;

lookAt(shown, [
  { name: 'sign-in', path: () => '/sign-in' },
  {
    name: 'sign-in-incomplete',
    path: () => '/sign-in',
    act: (page) => page.locator('form button[type=submit]').click(),
    there: '[aria-invalid=true]',
  },
  { name: 'invitation', path: () => '/sign-in?invitation=secret' },
  { name: 'states', path: () => '/keadaan' },
  { name: 'sign-in-refused', path: () => '/sign-in?refused=OPEN_ID_UNKNOWN_PERSON' },
  { name: 'not-found', path: () => '/nowhere' },
  ...(['chair', 'kominfo', 'secretary', 'lead', 'observer', 'admin'] as const).map((who) =>
    seen(who, 'home', () => '/', 'main h2'),
  ),
  ...(['chair', 'observer'] as const).flatMap((who) => [
    seen(who, 'record-2023', record(2023), 'main h2'),
    seen(who, 'record-2024', record(2024), 'main h2'),
  ]),
  {
    ...seen('chair', 'account', () => '/account', 'main h2'),
    act: (page) => page.locator('main button[aria-expanded]').click(),
  },
  ...(['chair', 'observer', 'admin'] as const).flatMap((who) => [
    seen(who, 'region', () => `/regions/${shown.regionId}`, 'main table:visible'),
    seen(who, 'cycle', () => `/cycles/${cycle(2024)}`, 'main table:visible'),
  ]),
  seen('chair', 'region-2024', () => `/regions/${shown.regionId}?cycle=${cycle(2024)}`, 'main table:visible'),
  seen('admin', 'cycle-listed', () => `/cycles/${cycle(2023)}?standing=FINAL`, 'main table:visible'),
  seen('chair', 'regions', () => '/regions', 'main ul'),
  seen('chair', 'programmes', () => '/programmes', 'main ul'),
  seen('lead', 'programme', () => `/programmes/${shown.programmeId}`, 'main table:visible'),
  seen('kominfo', 'follow-ups', () => `/follow-ups?region=${shown.regionId}`, 'main table:visible'),
  seen('admin', 'follow-ups', () => `/follow-ups?given=${cycle(2023)}`, 'main table:visible'),
  seen('chair', 'no-region', () => '/regions/01890000-0000-7000-8000-000000000000'),
  seen('chair', 'no-record', () => '/records/01890000-0000-7000-8000-000000000000'),
  seen('chair', 'verified', () => `/verify/${shown.sha256}`, 'main a[href^="/records/"]'),
  { name: 'verify', path: () => '/verify', there: 'main dd' },
  { name: 'verified-by-anybody', path: () => `/verify/${shown.sha256}`, there: 'main dd' },
  {
    name: 'proof-verified',
    path: () => '/verify',
    act: (page) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'bukti.json',
        mimeType: 'application/json',
        buffer: Buffer.from(shown.proof),
      }),
    there: 'main [role=status] dd',
  },
  {
    name: 'proof-changed',
    path: () => '/verify',
    act: (page) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'bukti.json',
        mimeType: 'application/json',
        buffer: Buffer.from(shown.proof.replace('Palopo', 'Pa1opo')),
      }),
    there: 'main [role=status] li',
  },
  seen('chair', 'not-verified', () => `/verify/${'0'.repeat(64)}`),
  ...['sessions', 'programmes', 'regions', 'people', 'import', 'audit'].map((part) =>
    seen('admin', `workspace-${part}`, () => `/workspace/${part}`, 'main h2'),
  ),
  {
    ...seen('admin', 'workspace-template', () => '/workspace/programmes', 'form textarea'),
    act: (page) =>
      page
        .getByRole('button', { name: /^(Ubah|Edit|Change) / })
        .first()
        .click(),
  },
  seen('admin', 'workspace-table', () => '/workspace/sessions/table', 'main table:visible'),
  ...(['admin', 'chair', 'kominfo'] as const).flatMap((who) => [
    seen(who, 'calendar-month', () => '/calendar?view=month&month=2024-11', 'main table:visible'),
    seen(who, 'calendar-list', () => '/calendar?view=list&period=past', 'main h3'),
  ]),
  ...(['secretary', 'admin', 'kominfo'] as const).map((who) =>
    seen(who, 'mail', () => `${session('finished')()}/mail`, 'main h1'),
  ),
  seen('admin', 'workspace-session', () => `/workspace${session('coming')()}`, 'main h2'),
  seen('chair', 'workspace-closed', () => '/workspace/sessions'),
]);
