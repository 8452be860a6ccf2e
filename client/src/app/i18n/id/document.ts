import type { DocumentDepth, DocumentPhase } from '@risalah/shared';

/** Words of downloading documents. */
export const document = {
  open: 'Unduh dokumen…',
  others: 'Bentuk dan bahasa lain…',
  title: 'Unduh dokumen',
  format: 'Bentuk',
  depth: 'Jenis dokumen',
  depths: {
    RISALAH: 'Risalah',
    NOTULA: 'Notula',
    LAPORAN_SINGKAT: 'Laporan singkat',
  } satisfies Record<DocumentDepth, string>,
  holds: {
    RISALAH: 'Seluruh pembahasan, pertanyaan, jawaban, dan keputusan.',
    NOTULA: 'Pokok pembahasan dan keputusan.',
    LAPORAN_SINGKAT: 'Keputusan saja.',
    JSON: 'Memuat semuanya, untuk dibaca program.',
    XLSX: 'Memuat pertanyaan, jawaban, dan tindak lanjut sebagai tabel.',
  },
  scope: 'Cakupan',
  whole: 'Seluruh sidang',
  language: 'Bahasa dokumen',
  provisional: 'Yang belum final ditandai sementara.',
  download: 'Unduh',
  making: 'Membuat',
  stop: 'Batalkan',
  close: 'Tutup',
  progress: 'Kemajuan pembuatan dokumen',
  waiting: 'Menunggu giliran, {{ahead}} dokumen di depan',
  phase: {
    WAITING: 'Menunggu giliran',
    COLLECTING: 'Mengumpulkan isi',
    COMPOSING: 'Menyusun dokumen',
    RENDERING: 'Menata halaman',
    DONE: 'Mengirim',
  } satisfies Record<DocumentPhase, string>,
  done: 'Sudah diunduh: {{name}}, {{size}}.',
  notMade: 'Dokumen belum dibuat.',
};
