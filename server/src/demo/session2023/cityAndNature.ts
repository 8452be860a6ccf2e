import { FollowUpKind } from '@risalah/shared';
import type { PosedQuestion } from '../questionLines.ts';

/** What was asked in Smart Society in 2023. */
export const SOCIETY_2023: PosedQuestion[] = [
  {
    asked: 92,
    subdimension: 'Pendidikan',
    text: 'Siapa yang merawat kelas digital sesudah pelatihan selesai?',
    answers: [
      {
        agency: 'pendidikan',
        written: 97,
        text: 'Perawatan diserahkan kepada sekolah, dengan biaya yang belum seragam.',
        followUp: {
          minute: 99,
          kind: FollowUpKind.BUDGET,
          text: 'Menyediakan biaya perawatan kelas digital',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 103,
    subdimension: 'Keamanan',
    text: 'Bagaimana laporan ketertiban dari warga ditangani sampai selesai?',
    answers: [
      {
        agency: 'satpol',
        spoken: 107,
        confirmed: 109,
        text: 'Laporan diteruskan ke regu terdekat, dan pelapor diberi tahu ketika sudah selesai.',
        accepted: 110,
      },
    ],
  },
];

/** What was asked in Smart Living in 2023. */
export const LIVING_2023: PosedQuestion[] = [
  {
    asked: 121,
    subdimension: 'Kesehatan',
    text: 'Apakah antrean puskesmas dapat dilihat dari rumah?',
    queued: { minute: 105, author: 'evaluator' },
    answers: [
      {
        agency: 'kesehatan',
        written: 126,
        text: 'Setiap puskesmas memakai cara sendiri. Yang dapat dilihat dari rumah baru sebagian.',
        followUp: {
          minute: 128,
          kind: FollowUpKind.METHOD,
          text: 'Menyatukan antrean daring puskesmas',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 132,
    subdimension: 'Mobilitas',
    text: 'Bagaimana warga mengetahui perubahan arus lalu lintas?',
    answers: [
      {
        agency: 'kominfo',
        written: 136,
        text: 'Perubahan diumumkan di laman kota dan melalui pesan kepada kelurahan yang terdampak.',
        accepted: 138,
      },
    ],
  },
];

/** What was asked in Smart Environment in 2023. */
export const ENVIRONMENT_2023: PosedQuestion[] = [
  {
    asked: 149,
    subdimension: 'Sampah',
    text: 'Bagaimana jumlah sampah harian dihitung?',
    answers: [
      {
        agency: 'lingkungan',
        spoken: 153,
        confirmed: 155,
        text: 'Dihitung dari jumlah angkutan yang masuk ke tempat pemrosesan. Penimbangan di sumbernya belum ada.',
        followUp: {
          minute: 157,
          kind: FollowUpKind.METHOD,
          text: 'Menimbang sampah di tempat asalnya',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 160,
    subdimension: 'Energi',
    text: 'Bagian mana dari penerangan jalan yang sudah hemat energi?',
    answers: [
      {
        agency: 'bappeda',
        written: 165,
        text: 'Ruas utama sudah diganti. Ruas lingkungan mengikuti rencana pemeliharaan tahun berikutnya.',
        accepted: 167,
      },
    ],
  },
];
