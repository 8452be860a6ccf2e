import { FollowUpKind } from '@risalah/shared';
import type { PosedQuestion } from '../questionLines.ts';

/** What was asked in Smart Branding in 2023. */
export const BRANDING_2023: PosedQuestion[] = [
  {
    asked: 37,
    subdimension: 'Pariwisata',
    text: 'Kapan kegiatan kota diumumkan kepada calon tamu?',
    answers: [
      {
        agency: 'pariwisata',
        written: 41,
        text: 'Setiap kegiatan diumumkan menjelang pelaksanaannya. Daftar untuk satu tahun penuh belum ada.',
        followUp: {
          minute: 44,
          kind: FollowUpKind.STRATEGY,
          text: 'Menyusun kalender kegiatan kota satu tahun penuh',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 48,
    subdimension: 'Bisnis',
    text: 'Bagaimana pemohon izin usaha mengetahui sampai di mana permohonannya?',
    queued: { minute: 39, author: 'panel1' },
    answers: [
      {
        agency: 'dpmptsp',
        spoken: 52,
        confirmed: 54,
        text: 'Pemohon menerima pesan pada setiap tahap, dan dapat melihatnya dengan nomor permohonan.',
        accepted: 56,
      },
    ],
  },
];

/** What was asked in Smart Economy in 2023; two of its three promises are judged in the middle of the 2024 session. */
export const ECONOMY_2023: PosedQuestion[] = [
  {
    asked: 64,
    subdimension: 'Transaksi',
    text: 'Berapa pedagang Pasar Sentral yang sudah terdata beserta cara pembayarannya?',
    answers: [
      {
        agency: 'perdagangan',
        spoken: 68,
        confirmed: 70,
        text: 'Baru sebagian blok yang didata. Pedagang yang berpindah tempat belum tercatat kembali.',
        followUp: {
          minute: 72,
          kind: FollowUpKind.METHOD,
          text: 'Pendataan pedagang Pasar Sentral',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 74,
    subdimension: 'Industri',
    text: 'Apakah data sentra industri dapat dibaca umum?',
    answers: [
      {
        agency: 'perdagangan',
        written: 78,
        text: 'Datanya ada pada kami dan diberikan bila diminta. Belum ada yang diterbitkan.',
        followUp: {
          minute: 80,
          kind: FollowUpKind.METHOD,
          text: 'Menerbitkan data sentra industri untuk umum',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 81,
    subdimension: 'Kesejahteraan',
    text: 'Bagaimana usaha binaan dipilih dan didampingi?',
    queued: { minute: 66, author: 'panel3' },
    answers: [
      {
        agency: 'koperasi',
        written: 85,
        text: 'Pelaku usaha mendaftar sendiri. Pendampingan baru menjangkau kelurahan yang mempunyai kelompok usaha.',
        followUp: {
          minute: 87,
          kind: FollowUpKind.STRATEGY,
          text: 'Mendampingi usaha binaan di setiap kelurahan',
          dueYear: 2024,
        },
      },
    ],
  },
];
