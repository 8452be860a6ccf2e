import { FollowUpKind } from '@risalah/shared';
import { notePdf } from '../demoFiles.ts';
import type { PosedQuestion } from '../questionLines.ts';

/** What was asked in Smart Governance in 2023; three promises of it are judged in 2024. */
export const GOVERNANCE_2023: PosedQuestion[] = [
  {
    asked: 7,
    subdimension: 'Pelayanan',
    text: 'Bagaimana warga menilai layanan yang sudah dapat diurus secara daring?',
    answers: [
      {
        agency: 'kominfo',
        written: 10,
        text:
          'Penilaian diminta pada akhir setiap layanan. Sampai Oktober penilaian baru terkumpul dari layanan yang ' +
          'sudah berjalan penuh, sehingga layanan baru belum dapat dibandingkan.',
        accepted: 12,
      },
    ],
  },
  {
    asked: 13,
    subdimension: 'Kebijakan',
    text: 'Siapa yang mengarahkan pelaksanaan Kota Cerdas lintas perangkat daerah?',
    answers: [
      {
        agency: 'bappeda',
        spoken: 16,
        confirmed: 18,
        text:
          'Sampai sekarang arahan diberikan dalam rapat koordinasi biasa. Dewan Smart City sudah ditetapkan, ' +
          'tetapi forumnya belum pernah dilaksanakan.',
        followUp: {
          minute: 19,
          kind: FollowUpKind.STRATEGY,
          text: 'Membentuk Forum Dewan Smart City Kota Palopo',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 20,
    subdimension: 'Birokrasi',
    text: 'Dari mana indikator Kota Cerdas yang dipakai perangkat daerah diambil?',
    queued: { minute: 9, author: 'evaluator' },
    answers: [
      {
        agency: 'kominfo',
        written: 24,
        text:
          'Setiap perangkat daerah menyusun indikatornya sendiri. Acuannya sudah ada, tetapi belum dipakai ' +
          'bersama.',
        followUp: {
          minute: 26,
          kind: FollowUpKind.METHOD,
          text: 'Menyusun indikator Kota Cerdas dari acuannya',
          dueYear: 2024,
        },
      },
    ],
  },
  {
    asked: 27,
    subdimension: 'Pelayanan',
    text: 'Apakah layanan yang sudah dibangun mempunyai anggaran pemeliharaan?',
    answers: [
      {
        agency: 'bappeda',
        spoken: 30,
        confirmed: 31,
        text: 'Anggaran baru disediakan untuk pembangunan. Pemeliharaan belum mempunyai rekening tersendiri.',
        followUp: {
          minute: 33,
          kind: FollowUpKind.BUDGET,
          text: 'Mengalokasikan anggaran pemeliharaan layanan',
          dueYear: 2024,
        },
      },
      {
        agency: 'kominfo',
        written: 31.5,
        text: 'Pemeliharaan pusat data dibayar dari anggaran rutin. Aplikasi perangkat daerah belum termasuk.',
        file: {
          minute: 33.5,
          file: notePdf('Anggaran rutin pusat data 2023.pdf', 'Anggaran rutin pusat data, 2023', [
            'Pemeliharaan perangkat: dibayar setiap triwulan.',
            'Jaringan antarkantor: dibayar setiap bulan.',
            'Aplikasi perangkat daerah: tidak termasuk.',
          ]),
        },
        accepted: 34,
      },
    ],
  },
];
