import type { ErrorTexts } from './texts.ts';

/** Codes about who is asking, and what their seats let them do. */
export const ASKING_ERRORS = {
  NOT_SIGNED_IN: [
    'Anda belum masuk. Masuk dahulu, lalu ulangi.',
    'You are not signed in. Sign in, then try again.',
  ],
  WRONG_CREDENTIALS: ['Email atau kata sandi tidak cocok.', 'The email and the password do not match.'],
  TOO_MANY_ATTEMPTS: [
    'Terlalu banyak percobaan masuk. Tunggu sebentar, lalu coba lagi.',
    'Too many attempts to sign in. Wait a moment, then try again.',
  ],
  TOO_MANY_REQUESTS: [
    'Terlalu banyak permintaan dari alamat ini. Tunggu sebentar, lalu coba lagi.',
    'Too many requests from this address. Wait a moment, then try again.',
  ],
  INVITATION_INVALID: [
    'Undangan ini tidak berlaku lagi. Minta undangan baru.',
    'This invitation is no longer valid. Ask for a new one.',
  ],
  ADMISSION_INVALID: [
    'Kode ini tidak berlaku lagi. Lihat kode di layar ruang sidang, atau tanyakan kepada sekretariat.',
    'This code is no longer valid. Look at the screen of the hall, or ask the secretariat.',
  ],
  ADMISSION_FULL: [
    'Tempat pengamat di sidang ini sudah penuh. Tanyakan kepada sekretariat.',
    'The places for observers of this session are taken. Ask the secretariat.',
  ],
  FIRST_ADMINISTRATOR_LINK_INVALID: [
    'Tautan ini tidak berlaku lagi: ruang kerja sudah mempunyai administrator, atau server sudah dijalankan lagi dan menampilkan tautan baru.',
    'This link no longer counts: the workspace has an administrator, or the server was started again and printed a new one.',
  ],
  TOKEN_READS_ONLY: ['Token ini tidak boleh melakukan itu.', 'This token may not do that.'],
  OPEN_ID_UNAVAILABLE: [
    'Penyedia identitas sedang tidak dapat dihubungi. Coba lagi, atau masuk dengan kata sandi.',
    'The identity provider cannot be reached. Try again, or sign in with your password.',
  ],
  OPEN_ID_FAILED: [
    'Masuk lewat penyedia identitas tidak berhasil. Coba lagi, atau masuk dengan kata sandi.',
    'Signing in with the identity provider did not succeed. Try again, or sign in with your password.',
  ],
  OPEN_ID_UNKNOWN_PERSON: [
    'Alamat email Anda di penyedia identitas belum terdaftar di Risalah. Hubungi administrator.',
    'Your e-mail address at the identity provider is not known to Risalah. Ask an administrator.',
  ],
  OPEN_ID_EMAIL_UNVERIFIED: [
    'Penyedia identitas belum memastikan alamat email Anda, sehingga Anda belum dapat masuk dengannya.',
    'The identity provider has not verified your e-mail address, so you cannot sign in with it yet.',
  ],
  FOREIGN_ORIGIN: [
    'Permintaan datang dari situs lain dan ditolak.',
    'The request came from another site and was refused.',
  ],
  NO_SEAT: ['Anda tidak punya kursi di sidang ini.', 'You have no seat in this session.'],
  SEAT_REVOKED: ['Kursi Anda di sidang ini telah dicabut.', 'Your seat in this session was taken away.'],
  SEAT_CHANGED: ['Kursi Anda berubah; halaman dimuat ulang.', 'Your seat changed; the page loads afresh.'],
  NOT_ADMINISTRATOR: ['Hanya administrator yang dapat melakukan ini.', 'Only an administrator can do this.'],
  NOT_CHAIR: ['Hanya ketua yang dapat melakukan ini.', 'Only the chair can do this.'],
  NOT_PANEL: ['Hanya tim penguji yang dapat melakukan ini.', 'Only the panel can do this.'],
  NOT_SECRETARY: ['Hanya sekretaris yang dapat melakukan ini.', 'Only a secretary can do this.'],
  NOT_CHAIR_OR_SECRETARY: [
    'Hanya ketua atau sekretaris yang dapat melakukan ini.',
    'Only the chair or a secretary can do this.',
  ],
  NOT_SECRETARY_OR_ADMINISTRATOR: [
    'Hanya sekretaris atau administrator yang dapat melakukan ini.',
    'Only a secretary or an administrator can do this.',
  ],
  NOT_AGENCY: [
    'Hanya perangkat daerah yang ditanya yang dapat melakukan ini.',
    'Only the agency that was asked can do this.',
  ],
  NOT_AGENCY_HEAD: [
    'Hanya kepala perangkat daerah yang dapat mengirim ini.',
    'Only the head of the agency can send this.',
  ],
  NOT_SPEAKER: [
    'Hanya yang mengucapkannya yang dapat melakukan ini.',
    'Only the person who said it can do this.',
  ],
} as const satisfies ErrorTexts;
