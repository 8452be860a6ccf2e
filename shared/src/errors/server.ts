import type { ErrorTexts } from './texts.ts';

/** Codes about what the server could not do. */
export const SERVER_ERRORS = {
  NOT_STORED: [
    'Server tidak dapat menyimpan saat ini. Tulisan Anda masih ada; coba lagi.',
    'The server cannot store right now. What you wrote is still here; try again.',
  ],
  KEY_MISSING: [
    'Kunci segel tidak ada di server, sehingga belum ada yang dapat menjadi final. Hubungi administrator.',
    'The key that seals is not on the server, so nothing can become final yet. Tell the administrator.',
  ],
  DOCUMENTS_BUSY: [
    'Terlalu banyak dokumen sedang dibuat. Tunggu sebentar, lalu coba lagi.',
    'Too many documents are being made. Wait a moment, then try again.',
  ],
  DOCUMENT_FAILED: [
    'Dokumen tidak berhasil dibuat. Coba lagi, atau pilih bentuk lain.',
    'The document could not be made. Try again, or choose another form.',
  ],
  RELOAD: ['Halaman perlu dimuat ulang.', 'The page has to load afresh.'],
  INTERNAL: [
    'Server gagal memproses ini. Tulisan Anda masih ada; coba lagi.',
    'The server failed to process this. What you wrote is still here; try again.',
  ],
} as const satisfies ErrorTexts;
