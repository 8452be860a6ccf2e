/** The password of every demo account. They exist in the demo workspace only, which listens on loopback. */
export const DEMO_PASSWORD = 'risalah-demo';

/** A demo person whom a link signs in with one click, on a host of its own. */
export interface DemoAccount {
  /** First label of the host: `chair` for `chair.localhost`. */
  key: DemoAccountKey;
  email: string;
  /** Who it is, as the list of links says it. */
  label: string;
}

/** Key of a demo account. */
export type DemoAccountKey =
  | 'chair'
  | 'evaluator'
  | 'lead'
  | 'kominfo'
  | 'bappeda'
  | 'secretary'
  | 'observer'
  | 'admin';

const LABELS: Record<DemoAccountKey, string> = {
  chair: 'Ketua tim penguji',
  kominfo: 'Kepala Dinas Kominfo',
  bappeda: 'Kepala Bappeda',
  secretary: 'Sekretaris 1',
  evaluator: 'Anggota panel 2',
  lead: 'Sekretaris Daerah',
  observer: 'Pengamat',
  admin: 'Administrator',
};

/** The accounts of the demo, in the order in which they are worth trying. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = Object.entries(LABELS).map(([key, label]) => ({
  key: key as DemoAccountKey,
  email: `${key}@demo.test`,
  label,
}));
