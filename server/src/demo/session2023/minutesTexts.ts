import type { DimensionKey } from '../framework.ts';

/** The minutes of the session of 2023, as the secretaries wrote them around the questions. */
export const MINUTES_2023: Record<DimensionKey, string> = {
  governance: `Ketua tim penguji membuka pembahasan Smart Governance dan meminta perangkat daerah menjawab dengan capaian yang sudah dapat diperiksa.

[Pertanyaan 1]

Dinas Kominfo menyampaikan bahwa penilaian warga baru terkumpul dari layanan yang berjalan penuh. Ketua menerima penjelasan tersebut.

[Pertanyaan 2]

Bappeda menyampaikan bahwa Dewan Smart City sudah ditetapkan, tetapi forumnya belum pernah dilaksanakan. Ketua meminta forum tersebut dibentuk pada tahun 2024.

[Pertanyaan 3]

Indikator Kota Cerdas belum diambil dari acuan yang sama. Dinas Kominfo diminta menyusunnya dari acuan yang sudah ditetapkan.

[Pertanyaan 4]

Anggaran pemeliharaan layanan belum mempunyai rekening tersendiri. Bappeda diminta mengalokasikannya.`,
  branding: `[Pertanyaan 5]

Dinas Pariwisata menyampaikan bahwa kegiatan kota diumumkan satu per satu. Ketua meminta kalender kegiatan untuk satu tahun penuh.

[Pertanyaan 6]

DPMPTSP menjelaskan cara pemohon izin usaha mengikuti permohonannya. Ketua menerima penjelasan tersebut.`,
  economy: `[Pertanyaan 7]

Pembahasan dimulai dari pendataan pedagang Pasar Sentral. Dinas Perdagangan menyampaikan bahwa pedagang yang berpindah tempat belum tercatat kembali, dan diminta mengubah cara pendataannya.

[Pertanyaan 8]

Data sentra industri belum diterbitkan. Dinas Perdagangan diminta menerbitkannya untuk umum.

[Pertanyaan 9]

Pendampingan usaha binaan belum menjangkau setiap kelurahan. Dinas Koperasi dan UKM diminta mengubah strateginya.`,
  society: `[Pertanyaan 10]

Perawatan kelas digital diserahkan kepada sekolah. Dinas Pendidikan diminta menyediakan biayanya.

[Pertanyaan 11]

Satpol PP menjelaskan alur laporan ketertiban dari warga. Ketua menerima penjelasan tersebut.`,
  living: `[Pertanyaan 12]

Cara antrean puskesmas belum seragam. Dinas Kesehatan diminta menyatukannya agar dapat dilihat dari rumah.

[Pertanyaan 13]

Dinas Kominfo menjelaskan cara perubahan arus lalu lintas diumumkan. Ketua menerima penjelasan tersebut.`,
  environment: `[Pertanyaan 14]

Dinas Lingkungan Hidup menghitung sampah harian dari jumlah angkutan. Ketua meminta penimbangan di tempat asalnya.

[Pertanyaan 15]

Bappeda menyampaikan keadaan penerangan jalan pada ruas utama. Ketua menerima penjelasan tersebut, lalu menutup pembahasan dan menyampaikan bahwa seluruh tindak lanjut ditagih pada sidang tahun 2024.`,
};
