import { FollowUpKind } from '@risalah/shared';
import type { AgencyKey, DimensionKey } from '../framework.ts';
import { type PosedQuestion, pose } from '../questionLines.ts';
import type { Line } from '../script.ts';

/** A question that the panel asks of every region: the first of its dimension. */
export interface StandingQuestion {
  subdimension: string;
  text: string;
  agency: AgencyKey;
  answer: string;
  /** What the agency promises for 2025; accepted, when left out. */
  promise?: { kind: FollowUpKind; text: string };
}

/** What is asked of every region, by dimension, in the order in which they come. */
export const ASKED_EVERYWHERE: Record<DimensionKey, StandingQuestion> = {
  governance: {
    subdimension: 'Kebijakan',
    text: 'Bagaimana rencana induk Kota Cerdas dipakai ketika kegiatan tahunan disusun?',
    agency: 'bappeda',
    answer: 'Setiap usulan menyebut sasaran rencana induk yang didukungnya, dan diperiksa sebelum disetujui.',
  },
  branding: {
    subdimension: 'Wajah kota',
    text: 'Apa yang dilakukan agar pusat kota terbaca oleh pengunjung yang baru datang?',
    agency: 'pariwisata',
    answer: 'Penunjuk arah diganti bertahap, dimulai dari jalur pejalan kaki di pusat kota.',
    promise: { kind: FollowUpKind.STRATEGY, text: 'Menyusun rencana penunjuk arah untuk seluruh kecamatan' },
  },
  economy: {
    subdimension: 'Transaksi',
    text: 'Pasar mana yang sudah menerima pembayaran tanpa uang tunai, dan siapa yang mencatatnya?',
    agency: 'perdagangan',
    answer: 'Dua pasar sudah menerima. Pencatatannya masih dilakukan sendiri oleh masing-masing pengelola.',
    promise: { kind: FollowUpKind.METHOD, text: 'Mencatat pembayaran di pasar dengan satu cara' },
  },
  society: {
    subdimension: 'Pendidikan',
    text: 'Berapa sekolah yang gurunya sudah dilatih memakai bahan ajar digital?',
    agency: 'pendidikan',
    answer: 'Separuh sekolah menengah sudah selesai. Sekolah dasar dijadwalkan pada semester depan.',
  },
  living: {
    subdimension: 'Mobilitas',
    text: 'Bagaimana penumpang angkutan kota mengetahui kapan kendaraan berikutnya tiba?',
    agency: 'kominfo',
    answer: 'Baru satu trayek yang menampilkan waktu tiba. Yang lain menunggu alat di kendaraan.',
    promise: { kind: FollowUpKind.BUDGET, text: 'Menganggarkan alat waktu tiba di kendaraan' },
  },
  environment: {
    subdimension: 'Energi',
    text: 'Gedung pemerintah mana yang pemakaian listriknya sudah diukur setiap bulan?',
    agency: 'lingkungan',
    answer: 'Gedung kantor utama sudah diukur. Puskesmas dan sekolah belum termasuk.',
  },
};

/** The agencies that are asked everywhere. */
export const ASKED_AGENCIES: readonly AgencyKey[] = Object.values(ASKED_EVERYWHERE).map(
  ({ agency }) => agency,
);

/** Asks the standing question of a dimension at a minute; it is answered and decided within ten, unless it is left waiting. */
export function askStanding(asked: number, dimension: DimensionKey, waiting = false): Line[] {
  const { subdimension, text, agency, answer, promise } = ASKED_EVERYWHERE[dimension];
  const decision = promise
    ? { followUp: { minute: asked + 10, dueYear: 2025, ...promise } }
    : { accepted: asked + 10 };
  const answers = [waiting ? { agency } : { agency, text: answer, written: asked + 4, ...decision }];
  return pose(dimension, { asked, subdimension, text, answers } satisfies PosedQuestion);
}
