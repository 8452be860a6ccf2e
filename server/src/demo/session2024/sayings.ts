import type { Saying } from '../sessionLines.ts';

/** What the heads of the two agencies said, word for word as the event was reported. */
export const SAYINGS_2024: Saying[] = [
  {
    speaker: 'kominfo',
    captured: 3,
    confirmed: 5,
    text:
      'Tujuan penyelenggaraan pengelolaan perkotaan dengan pendekatan Kota Cerdas mempercepat perwujudan kota yang ' +
      'berkelanjutan, mengukur capaian kemajuan penerapan pengelolaan perkotaan, meningkatkan efisiensi dan ' +
      'efektivitas penyediaan fasilitas pelayanan perkotaan sesuai kemajuan teknologi yang sudah terstandarisasi.',
  },
  {
    speaker: 'kominfo',
    captured: 4,
    confirmed: 5.5,
    text:
      'Selain itu, juga meningkatkan sinergitas penyelenggaraan pengelolaan dengan pendekatan Kota Cerdas antara ' +
      'pemerintah pusat dan pemerintah daerah, antar daerah, antar sektor, dan antar pemangku kepentingan, dan ' +
      'meningkatkan peran pemerintah daerah dalam mengoptimalkan sumber daya Kota Cerdas.',
  },
  {
    speaker: 'bappeda',
    captured: 6,
    confirmed: 7,
    text:
      'Semua kondisi baik itu evaluasi terhadap 2023-2024 yang sudah kita buat rencananya, dalam target kita dengan ' +
      'kondisi terkini, untuk nanti kita sesuaikan dengan kondisi yang berkembang menjadi prioritas daerah dan ' +
      'prioritas nasional, untuk kita upayakan optimal.',
  },
  // Said a moment ago, so that the head still has something to confirm.
  {
    speaker: 'bappeda',
    dimension: 'economy',
    captured: 88.75,
    text:
      'Jadi sebenarnya smart city ini adalah peningkatan kualitas pelayanan kepada masyarakat. Bagaimana solusinya, ' +
      'apakah itu dialokasikan anggaran atau diubah strateginya atau diubah metode pelaksanaannya.',
  },
];
