/**
 * Minutes of Smart Governance, declared ready while the session goes on. A line `[Pertanyaan 1]` holds the place of
 * that question and its answers.
 */
export const GOVERNANCE_MINUTES_2024 = `Ketua tim penguji membuka pembahasan Smart Governance. Kepala Dinas Kominfo hadir mewakili Pj. Wali Kota Palopo.

[Pertanyaan 1]

Dinas Kominfo menyampaikan tujuan pengelolaan kota dengan pendekatan Kota Cerdas. Ketua menerima jawaban tersebut.

[Pertanyaan 2]

Bappeda menyampaikan bahwa Forum Dewan Smart City dilaksanakan pertama kali pada tahun 2024 dan harus dilaksanakan lebih dahulu pada tahun 2025. Ketua mencatatnya sebagai tindak lanjut dan meminta notula forum sebagai bukti dukung.

[Pertanyaan 3]

Acuan penyusunan indikator sudah ditetapkan. Penyesuaian target dengan prioritas nasional menjadi tindak lanjut Bappeda.

[Pertanyaan 4]

Sambungan data antarlayanan sudah berjalan sebagian. Dinas Kominfo dan DPMPTSP menyampaikan berkas yang masih diminta dari warga.

[Pertanyaan 5]

Biaya pemeliharaan layanan digital baru dapat dianggarkan pada tahun 2025. Tindak lanjut tahun 2023 mengenai hal ini dibawa ke tahun 2025.`;

/** The draft of Smart Branding: its last part is still to be written. */
export const BRANDING_MINUTES_2024 = `[Pertanyaan 6]

Dinas Pariwisata menyampaikan bahwa kalender kegiatan kota sudah diumumkan sejak awal tahun. Ketua menyatakan tindak lanjut tahun 2023 terpenuhi.

[Pertanyaan 7]

Penataan kawasan pesisir dan lapangan kota dijaga bersama kelurahan. Bappeda menambahkan bahwa penjaga kawasan ditetapkan sebelum pekerjaan dimulai.

[Pertanyaan 8]

Hasil promosi hari pasar belum dapat ditunjukkan pada penjualan. Ketua meminta Dinas Perdagangan mengubah cara mengukurnya.

[Pertanyaan 9]

Hitungan kunjungan:`;

/** The draft of Smart Economy, in the order in which the secretaries wrote it. */
export const ECONOMY_MINUTES_2024 = [
  `[Pertanyaan 10]

Pembahasan Smart Economy dimulai dari data sentra industri. Bappeda dan Dinas Perdagangan menyampaikan sentra yang datanya sudah terbuka. Ketua menyatakan tindak lanjut tahun 2023 terpenuhi.

[Pertanyaan 11]`,
  `Ketua mencatat bahwa hitungan per kelurahan tidak dapat disandingkan dengan capaian 2023, dan meminta cara hitung yang sama dipakai kedua tahun.`,
  `[Pertanyaan 12]

Mengenai transaksi nontunai pasar, Dinas Perdagangan menyampaikan bahwa strateginya diubah dan Pasar Sentral didahulukan. Bappeda menyampaikan bahwa capaian tahun 2023 dievaluasi lebih dahulu.`,
];
