import { FollowUpKind } from '@risalah/shared';
import { barsPng } from '../demoFiles.ts';
import type { PosedQuestion } from '../questionLines.ts';

const DAY = 24 * 60;

/** What was asked in Smart Governance in 2024: questions 1 to 5, nine answers, all decided. */
export const GOVERNANCE_2024: PosedQuestion[] = [
  {
    asked: 8.5,
    subdimension: 'Kebijakan',
    text: 'Apa tujuan pengelolaan kota dengan pendekatan Kota Cerdas?',
    answers: [
      {
        agency: 'kominfo',
        written: 11,
        text:
          'Mempercepat perwujudan kota yang berkelanjutan dan mengukur capaian kemajuannya, seperti yang kami ' +
          'sampaikan pada pembukaan. Layanan yang memakai teknologi terstandar didahulukan.',
        accepted: 13,
      },
    ],
  },
  {
    asked: 14,
    subdimension: 'Kebijakan',
    text: 'Apa yang harus dilaksanakan lebih dahulu pada 2025?',
    callsIn: 'Membentuk Forum Dewan Smart City Kota Palopo',
    answers: [
      {
        agency: 'bappeda',
        spoken: 16,
        confirmed: 17,
        text: 'Tahun 2025 harus melaksanakan dulu Forum Dewan Smart City Kota Palopo yang dilaksanakan pertama tahun 2024.',
        evidence: { minute: 18, text: 'Notula Forum Dewan Smart City tahun 2024', dueIn: DAY },
        followUp: {
          minute: 19,
          kind: FollowUpKind.STRATEGY,
          text: 'Melaksanakan Forum Dewan Smart City lebih dahulu',
          dueYear: 2025,
        },
      },
    ],
  },
  {
    asked: 20,
    subdimension: 'Kebijakan',
    text: 'Acuan apa yang dipakai menyusun indikator Kota Cerdas?',
    amended: {
      minute: 20.75,
      text: 'Acuan apa yang dipakai menyusun indikator Kota Cerdas, dan bagaimana targetnya disesuaikan?',
    },
    callsIn: 'Menyusun indikator Kota Cerdas dari acuannya',
    answers: [
      {
        agency: 'kominfo',
        spoken: 22,
        confirmed: 23,
        text:
          'Ada beberapa acuan dalam penyusunan Indikator Kota Cerdas yang sudah ditetapkan dan program kegiatan ' +
          'Smart City.',
        accepted: 24.5,
      },
      {
        agency: 'bappeda',
        written: 24,
        text: 'Target disesuaikan setiap tahun, tetapi belum selalu mengikuti prioritas nasional yang berubah.',
        followUp: {
          minute: 26,
          kind: FollowUpKind.METHOD,
          text: 'Menyesuaikan target dengan prioritas nasional',
          dueYear: 2025,
        },
      },
    ],
  },
  {
    asked: 27,
    subdimension: 'Birokrasi',
    text: 'Layanan mana yang masih meminta warga menyerahkan berkas yang sudah dimiliki pemerintah?',
    answers: [
      {
        agency: 'kominfo',
        written: 30,
        text:
          'Layanan yang datanya belum tersambung. Sambungan data kependudukan sudah berjalan, sambungan data usaha ' +
          'masih diuji.',
        accepted: 32,
      },
      {
        agency: 'dpmptsp',
        spoken: 31,
        confirmed: 32.5,
        text: 'Untuk izin usaha tinggal satu berkas yang masih diminta, yaitu bukti lokasi usaha.',
        accepted: 33,
      },
    ],
  },
  {
    asked: 34,
    queued: { minute: 15, author: 'panel3' },
    subdimension: 'Pelayanan',
    text: 'Dari mana biaya pemeliharaan layanan digital setelah tahun pertama?',
    callsIn: 'Mengalokasikan anggaran pemeliharaan layanan',
    answers: [
      {
        agency: 'bappeda',
        written: 37,
        text: 'Rekening pemeliharaan sudah ada. Pagunya baru dapat diisi pada tahun anggaran 2025.',
        accepted: 39,
      },
      {
        agency: 'kominfo',
        written: 37.5,
        text: 'Pusat data dan jaringan dibayar dari anggaran rutin kami. Aplikasi dibayar perangkat daerahnya.',
        accepted: 39.5,
      },
      {
        agency: 'kesehatan',
        spoken: 38,
        confirmed: 40,
        text: 'Antrean puskesmas dipelihara dari anggaran kami sendiri sejak awal tahun.',
        file: {
          minute: 40.5,
          file: barsPng('Antrean puskesmas per bulan 2024.png', [34, 38, 45, 52, 55, 61, 64, 70, 74, 80]),
        },
        accepted: 41,
      },
    ],
  },
];
