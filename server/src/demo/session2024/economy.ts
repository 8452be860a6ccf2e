import { FollowUpKind } from '@risalah/shared';
import type { PosedQuestion, WaitingQuestion } from '../questionLines.ts';

/** What was asked in Smart Economy in 2024 so far: questions 10 to 12, of which 12 is the current one. */
export const ECONOMY_2024: PosedQuestion[] = [
  {
    asked: 71.5,
    subdimension: 'Industri',
    text: 'Sentra industri mana yang datanya sudah terbuka untuk umum?',
    callsIn: 'Menerbitkan data sentra industri untuk umum',
    answers: [
      {
        agency: 'bappeda',
        written: 73,
        text: 'Datanya sudah masuk ke laman data kota dan diperbarui setiap triwulan.',
        accepted: 74,
      },
      {
        agency: 'perdagangan',
        written: 73.5,
        text: 'Sentra pangan olahan dan sentra kerajinan. Sentra pengolahan hasil laut menyusul akhir tahun ini.',
        accepted: 74.5,
      },
    ],
  },
  {
    asked: 75,
    subdimension: 'Kesejahteraan',
    text: 'Berapa pelaku usaha binaan yang naik kelas sejak pendampingan 2023?',
    callsIn: 'Mendampingi usaha binaan di setiap kelurahan',
    answers: [
      {
        agency: 'koperasi',
        written: 79,
        text: 'Dihitung per kelurahan, sehingga belum dapat dibandingkan dengan 2023.',
        followUp: {
          minute: 81,
          kind: FollowUpKind.METHOD,
          text: 'Menghitung usaha binaan yang naik kelas dengan cara yang sama setiap tahun',
          dueYear: 2025,
        },
      },
    ],
  },
  {
    asked: 82,
    subdimension: 'Transaksi',
    text:
      'Capaian transaksi nontunai pasar tahun 2023 sudah dievaluasi. Apa yang berubah untuk 2025: anggaran, strategi, ' +
      'atau metodenya?',
    answers: [
      {
        agency: 'bappeda',
        spoken: 85,
        confirmed: 86,
        text:
          'Jadi ada beberapa pesan tadi yang akan dilanjutkan di tahun 2025, pertama capaian tahun 2023, itu di ' +
          'evaluasi.',
      },
      // Nothing yet, so that the head of Dinas Kominfo is being asked at the moment of loading.
      { agency: 'kominfo' },
      {
        agency: 'perdagangan',
        written: 87,
        text:
          'Strateginya yang diubah. Pasar Sentral lebih dahulu, karena di sana pedagang yang sudah menerima pembayaran ' +
          'nontunai paling banyak. Catatan yang semula dilaporkan setiap bulan kini masuk setiap hari.',
        accepted: 88,
      },
    ],
  },
];

/** What waits in the panel's queue. */
export const QUEUE_2024: WaitingQuestion[] = [
  {
    minute: 76,
    author: 'evaluator',
    dimension: 'economy',
    subdimension: 'Transaksi',
    text: 'Apakah anggaran 2025 untuk pasar digital sudah masuk RKPD, atau masih usulan?',
    agencies: ['bappeda', 'perdagangan'],
  },
  {
    minute: 77,
    author: 'panel3',
    dimension: 'economy',
    subdimension: 'Industri',
    text: 'Bagian mana dari izin usaha yang masih harus datang ke loket?',
    agencies: ['dpmptsp'],
  },
  {
    minute: 80,
    author: 'panel1',
    dimension: 'economy',
    subdimension: 'Kesejahteraan',
    text: 'Dengan data siapa angka naik kelas itu dihitung?',
    agencies: ['koperasi'],
  },
  {
    minute: 84,
    author: 'panel1',
    dimension: 'society',
    subdimension: 'Pendidikan',
    text: 'Siapa yang merawat kelas digital setelah pelatihan selesai?',
    agencies: ['pendidikan'],
  },
];
