import { FollowUpKind } from '@risalah/shared';
import { notePdf } from '../demoFiles.ts';
import type { PosedQuestion } from '../questionLines.ts';

const DAY = 24 * 60;

/** What was asked in Smart Branding in 2024: questions 6 to 9, seven answers, all decided. */
export const BRANDING_2024: PosedQuestion[] = [
  {
    asked: 44,
    subdimension: 'Pariwisata',
    text: 'Apa yang berubah bagi tamu sejak kalender kegiatan kota disusun?',
    callsIn: 'Menyusun kalender kegiatan kota satu tahun penuh',
    answers: [
      {
        agency: 'pariwisata',
        written: 47,
        text: 'Kegiatan diketahui sejak awal tahun, sehingga penginapan dapat menyiapkan kamar lebih dini.',
        accepted: 48.5,
      },
      {
        agency: 'kominfo',
        written: 47.5,
        text: 'Kalender dapat dilanggan dari laman kota, dan perubahan jadwal langsung sampai kepada pelanggannya.',
        accepted: 49,
      },
    ],
  },
  {
    asked: 50,
    subdimension: 'Wajah kota',
    text: 'Kawasan mana yang sudah ditata, dan siapa yang menjaganya sesudah itu?',
    answers: [
      {
        agency: 'pariwisata',
        spoken: 52,
        confirmed: 53,
        text: 'Kawasan pesisir dan lapangan kota. Penjagaannya bersama kelurahan, dengan jadwal yang disepakati.',
        accepted: 55,
      },
      {
        agency: 'bappeda',
        spoken: 54,
        confirmed: 55.5,
        text: 'Penataan berikutnya mengikuti rencana kawasan, dan penjaganya ditetapkan sebelum pekerjaan dimulai.',
        accepted: 56,
      },
    ],
  },
  {
    asked: 57,
    subdimension: 'Bisnis',
    text: 'Apa pelajaran dari promosi hari pasar?',
    answers: [
      {
        agency: 'perdagangan',
        written: 60,
        text: 'Pengunjung bertambah pada hari itu, tetapi kami belum dapat menunjukkan pengaruhnya pada penjualan.',
        followUp: {
          minute: 62,
          kind: FollowUpKind.METHOD,
          text: 'Mengukur hasil promosi hari pasar dari penjualan pedagang',
          dueYear: 2025,
        },
      },
    ],
  },
  {
    asked: 63,
    queued: { minute: 46, author: 'evaluator' },
    subdimension: 'Pariwisata',
    text: 'Bagaimana kunjungan dihitung, dan dapatkah warga melihat hitungannya?',
    answers: [
      {
        agency: 'pariwisata',
        written: 66,
        text: 'Dihitung dari laporan penginapan dan tiket masuk, setiap bulan.',
        accepted: 68,
      },
      {
        agency: 'kominfo',
        written: 67,
        text: 'Hitungan bulanan dimuat di laman data kota, dengan jeda satu bulan.',
        evidence: {
          minute: 68.5,
          text: 'Rekap kunjungan per bulan tahun 2024',
          dueIn: DAY,
          delivered: {
            minute: 70,
            file: notePdf('Rekap kunjungan 2024.pdf', 'Rekap kunjungan per bulan, 2024', [
              'Sumber: laporan penginapan dan tiket masuk.',
              'Dimuat di laman data kota dengan jeda satu bulan.',
              'Angka contoh.',
            ]),
          },
        },
        accepted: 69,
      },
    ],
  },
];
