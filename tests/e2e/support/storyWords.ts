/** The dimension that is spoken about. */
export const DIMENSION = 'Smart Governance';

/** What the chair asks. */
export const QUESTION = 'Layanan mana yang sudah berjalan penuh tahun ini?';

/** What the first agency answers in writing. */
export const WRITTEN = 'Dua belas layanan sudah berjalan penuh, sisanya menyusul pada semester kedua.';

/** What the second one answers aloud. */
export const SPOKEN = 'Anggaran untuk sisanya masuk dalam perubahan tahun ini.';

/** What it is asked to do until the next cycle. */
export const PROMISE = 'Menganggarkan layanan yang belum berjalan penuh';

/** What the secretary writes. */
export const MINUTES = 'Kepala Dinas Kominfo menyampaikan capaian layanan, dilengkapi Kepala Bappeda.';
