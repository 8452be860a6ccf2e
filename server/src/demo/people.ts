import type { EntityManager } from '@mikro-orm/core';
import { Role } from '@risalah/shared';
import { Person } from '../workspace/person.entity.ts';
import type { DemoAccountKey } from './demoAccounts.ts';
import type { AgencyKey } from './framework.ts';

/** A person of the demo. The head of an agency has the agency's key. */
export type PersonKey = DemoAccountKey | AgencyKey | 'panel1' | 'panel3' | 'kominfoStaff' | 'secretary2';

/** What a person of the demo is in every session: everyone but the administrator has the same seat in each. */
export interface DemoSeat {
  role: Role;
  office: string;
  /** Name of the person; invented words belong to offices, so only the chair has one other than the office. */
  name?: string;
  title?: string;
  agency?: AgencyKey;
  deputy?: boolean;
}

const head = (agency: AgencyKey, office: string): DemoSeat => ({ role: Role.AGENCY_HEAD, office, agency });

/** Everyone who sits in the sessions of the demo, in the order in which they are seated. */
export const DEMO_SEATS: Record<Exclude<PersonKey, 'admin'>, DemoSeat> = {
  chair: {
    role: Role.CHAIR,
    office: 'Ketua tim penguji',
    name: 'Prof. Dr. Wahyudi Kumorotomo, M.P.P.',
    title: 'Ketua',
  },
  panel1: { role: Role.EVALUATOR, office: 'Anggota panel 1', title: 'Wakil ketua', deputy: true },
  evaluator: { role: Role.EVALUATOR, office: 'Anggota panel 2', title: 'Anggota' },
  panel3: { role: Role.EVALUATOR, office: 'Anggota panel 3', title: 'Anggota' },
  secretary: { role: Role.SECRETARY, office: 'Sekretaris 1', title: 'Sekretaris' },
  secretary2: { role: Role.SECRETARY, office: 'Sekretaris 2', title: 'Sekretaris' },
  lead: { role: Role.REGION_LEAD, office: 'Sekretaris Daerah' },
  bappeda: head('bappeda', 'Kepala Bappeda'),
  kominfo: head('kominfo', 'Kepala Dinas Kominfo'),
  perdagangan: head('perdagangan', 'Kepala Dinas Perdagangan'),
  koperasi: head('koperasi', 'Kepala Dinas Koperasi dan UKM'),
  pariwisata: head('pariwisata', 'Kepala Dinas Pariwisata'),
  dpmptsp: head('dpmptsp', 'Kepala DPMPTSP'),
  pendidikan: head('pendidikan', 'Kepala Dinas Pendidikan'),
  kesehatan: head('kesehatan', 'Kepala Dinas Kesehatan'),
  lingkungan: head('lingkungan', 'Kepala Dinas Lingkungan Hidup'),
  satpol: head('satpol', 'Kepala Satpol PP'),
  kominfoStaff: { role: Role.AGENCY_STAFF, office: 'Staf Dinas Kominfo', agency: 'kominfo' },
  observer: { role: Role.OBSERVER, office: 'Pengamat' },
};

/** A key of someone who has a seat. */
export type SeatedKey = keyof typeof DEMO_SEATS;

/** Everyone who has a seat, in the order in which they are seated. */
export const SEATED = Object.keys(DEMO_SEATS) as SeatedKey[];

/** The e-mail address of a person of the demo. */
export const emailOf = (key: PersonKey): string => `${key.toLowerCase()}@demo.test`;

/** Whether an e-mail address is that of a person of the demo; `.test` can never be anybody's. */
export const isOfDemo = (email: string): boolean => email.endsWith('@demo.test');

/** Creates the persons of the demo, without passwords yet; resolves with their ids. The caller flushes. */
export function createPeople(em: EntityManager): Record<PersonKey, string> {
  const people: [PersonKey, string][] = SEATED.map((key) => {
    const { name, office } = DEMO_SEATS[key];
    return [key, em.create(Person, { name: name ?? office, email: emailOf(key) }, { persist: true }).id];
  });
  const admin = em.create(
    Person,
    { name: 'Administrator', email: emailOf('admin'), administrator: true },
    { persist: true },
  );
  return Object.fromEntries([...people, ['admin', admin.id]]) as Record<PersonKey, string>;
}
