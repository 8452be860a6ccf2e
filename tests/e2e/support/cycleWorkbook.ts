import { type ImportFile, type TestCell, workbook } from '../../support/importing.ts';

/** The regions of the story's cycle, each with a session of its own. */
export const REGIONS = ['Kota Satu', 'Kota Dua', 'Kota Tiga'] as const;

/** Who sits in the session of the first region, by the part of their address before the @. */
export const FIRST = {
  chair: 'ketua',
  member: 'anggota',
  secretary: 'sekretaris1',
  head: 'kominfo1',
} as const;

/** An address of the story. */
export const emailOf = (name: string): string => `${name}@cerita.test`;

const SEAT_HEADS = ['Daerah', 'Nama', 'Email', 'Peran', 'Perangkat daerah', 'Jabatan'];

/** Seats of one region: the panel that goes round all of them, and six of the region's own. */
function seatsOf(region: string, index: number): TestCell[][] {
  const number = index + 1;
  const seat = (name: string, role: string, office: string, agency: string | null = null) => [
    ...[region, office, emailOf(name), role, agency, office],
  ];
  return [
    seat(FIRST.chair, 'Ketua', 'Ketua tim penguji'),
    seat(FIRST.member, 'Anggota panel', 'Anggota panel 1'),
    seat(`sekretaris${number}`, 'Sekretaris', `Sekretaris ${number}`),
    seat(`sekda${number}`, 'Pimpinan daerah', `Sekretaris Daerah ${region}`),
    seat(`kominfo${number}`, 'Kepala OPD', `Kepala Dinas Kominfo ${region}`, 'Dinas Kominfo'),
    seat(`bappeda${number}`, 'Kepala OPD', `Kepala Bappeda ${region}`, 'Bappeda'),
    seat(`staf${number}`, 'Staf OPD', `Staf Dinas Kominfo ${region}`, 'Dinas Kominfo'),
    seat(`pengamat${number}`, 'Pengamat', `Pengamat ${region}`),
  ];
}

/** A whole cycle in one workbook: three regions, two agencies in each, three sessions, and twenty people. */
export function cycleWorkbook(): ImportFile {
  return workbook({
    Daerah: [['Nama daerah', 'Kode resmi'], ...REGIONS.map((name, index) => [name, `99.0${index + 1}`])],
    OPD: [
      ['Daerah', 'Nama perangkat daerah', 'Nama singkat'],
      ...REGIONS.flatMap((name) => [
        [name, 'Dinas Kominfo', 'Kominfo'],
        [name, 'Bappeda', 'Bappeda'],
      ]),
    ],
    Jadwal: [
      ['Daerah', 'Tanggal', 'Pukul', 'Zona waktu', 'Tempat'],
      ...REGIONS.map((name, index) => [name, `2${index}-11-2025`, '09.00', 'WITA', `Ruang rapat ${name}`]),
    ],
    Kursi: [SEAT_HEADS, ...REGIONS.flatMap(seatsOf)],
  });
}
