import type { ImportField, ImportKind } from '@risalah/shared';

/** Names by which a column is known, the best first, in both languages, as {@link plainName} writes them. */
export const COLUMN_NAMES: Record<ImportKind, Partial<Record<ImportField, readonly string[]>>> = {
  REGION: {
    NAME: [
      'nama daerah',
      'daerah',
      'nama',
      'region name',
      'region',
      'name',
      'kabupaten kota',
      'kota kabupaten',
      'kota',
      'kabupaten',
      'city',
      'regency',
      'pemerintah daerah',
      'pemda',
    ],
    CODE: [
      'kode resmi',
      'kode daerah',
      'kode wilayah',
      'kode kemendagri',
      'kode',
      'official code',
      'region code',
      'code',
    ],
  },
  AGENCY: {
    REGION: [
      'daerah',
      'nama daerah',
      'kode daerah',
      'region',
      'region name',
      'region code',
      'kabupaten kota',
      'kota kabupaten',
      'kota',
      'kabupaten',
      'city',
    ],
    NAME: [
      'nama perangkat daerah',
      'perangkat daerah',
      'nama opd',
      'opd',
      'nama dinas',
      'dinas',
      'nama instansi',
      'instansi',
      'nama',
      'agency name',
      'agency',
      'office',
      'name',
    ],
    SHORT_NAME: ['nama singkat', 'singkatan', 'akronim', 'short name', 'abbreviation', 'acronym'],
  },
  PERSON: {
    NAME: ['nama lengkap', 'nama orang', 'nama', 'full name', 'person', 'name'],
    EMAIL: ['alamat email', 'email', 'e mail', 'surel', 'pos el', 'email address', 'e mail address'],
    LANGUAGE: ['bahasa', 'language'],
  },
  SESSION: {
    REGION: [
      'daerah',
      'nama daerah',
      'kode daerah',
      'region',
      'region name',
      'region code',
      'kabupaten kota',
      'kota kabupaten',
      'kota',
      'kabupaten',
      'city',
    ],
    DATE: [
      'tanggal',
      'tanggal sidang',
      'hari tanggal',
      'hari dan tanggal',
      'tgl',
      'waktu',
      'jadwal',
      'date',
      'day',
      'starts',
      'when',
    ],
    TIME: ['pukul', 'jam', 'jam mulai', 'pukul mulai', 'time', 'start time', 'begins'],
    ZONE: ['zona waktu', 'zona', 'time zone', 'timezone', 'zone'],
    VENUE: ['tempat', 'lokasi', 'ruang', 'tempat sidang', 'venue', 'place', 'room', 'location'],
    LINK: [
      'tautan rapat',
      'tautan',
      'link rapat',
      'link zoom',
      'zoom',
      'link',
      'meeting link',
      'meeting url',
      'url',
    ],
    CYCLE: ['siklus', 'nama siklus', 'tahap', 'cycle', 'cycle name', 'stage'],
  },
  SEAT: {
    EMAIL: ['alamat email', 'email', 'e mail', 'surel', 'pos el', 'email address', 'e mail address'],
    NAME: ['nama di risalah', 'nama lengkap', 'nama', 'full name', 'person', 'name'],
    REGION: [
      'daerah',
      'sidang',
      'nama daerah',
      'kode daerah',
      'region',
      'session',
      'region name',
      'region code',
      'kabupaten kota',
      'kota kabupaten',
      'kota',
      'kabupaten',
      'city',
    ],
    ROLE: ['peran', 'role'],
    AGENCY: ['perangkat daerah', 'opd', 'dinas', 'instansi', 'agency'],
    TITLE: ['sebutan', 'sebutan di sidang', 'gelar di sidang', 'title'],
    OFFICE: ['jabatan', 'office', 'position'],
    NIP: ['nip', 'nomor induk pegawai', 'staff number'],
    ACTING_FOR: ['mewakili', 'acting for', 'stands in for'],
    DEPUTY: ['wakil', 'wakil ketua', 'deputy'],
    CYCLE: ['siklus', 'nama siklus', 'tahap', 'cycle', 'cycle name', 'stage'],
  },
};

/** Names by which a sheet is known to hold rows of a kind. */
export const SHEET_NAMES: Record<ImportKind, readonly string[]> = {
  REGION: ['daerah', 'regions', 'region', 'kabupaten kota', 'kota', 'kabupaten', 'cities'],
  AGENCY: ['perangkat daerah', 'opd', 'dinas', 'instansi', 'agencies', 'agency'],
  PERSON: ['orang', 'peserta', 'pengguna', 'people', 'persons', 'person', 'users'],
  SESSION: ['jadwal', 'sidang', 'jadwal sidang', 'schedule', 'schedules', 'sessions', 'session'],
  SEAT: ['kursi', 'tim penguji', 'penguji', 'seats', 'seat', 'panel'],
};

/** A name as it is compared: in small letters, without accents or signs, the words apart by one space. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
