import type { Language } from './states.ts';

/**
 * Every code that `extensions.code` of a GraphQL error can hold, with what it says to a reader in each language.
 * A client switches on the code, never on the message.
 */
export const ERRORS = {
  // Who is asking
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
  // Where things stand
  SESSION_NOT_SCHEDULED: [
    'Sidang ini sudah dibuka atau dibatalkan.',
    'This session was already opened or cancelled.',
  ],
  SESSION_NOT_LIVE: ['Sidang tidak sedang berlangsung.', 'The session is not live.'],
  SESSION_NOT_PAUSED: ['Sidang tidak sedang dijeda.', 'The session is not paused.'],
  SESSION_NOT_OPEN: ['Sidang belum dibuka atau sudah ditutup.', 'The session is not open yet, or is closed.'],
  SESSION_NOT_STARTED: ['Sidang belum dibuka.', 'The session has not been opened.'],
  SESSION_OVER: ['Sidang ini sudah selesai.', 'This session is over.'],
  SESSION_NOT_CLOSED: ['Sidang belum ditutup.', 'The session is not closed yet.'],
  NO_CURRENT_DIMENSION: ['Pilih dimensi yang dibahas dahulu.', 'Enter a dimension first.'],
  DIMENSION_ALREADY_CURRENT: ['Dimensi ini sedang dibahas.', 'This dimension is already the current one.'],
  QUESTION_NOT_QUEUED: [
    'Pertanyaan ini tidak ada di antrean lagi.',
    'This question is no longer in the queue.',
  ],
  QUESTION_NOT_ASKED: ['Pertanyaan ini tidak sedang diajukan.', 'This question is not being asked.'],
  QUESTION_WITHDRAWN: ['Pertanyaan ini sudah ditarik.', 'This question was withdrawn.'],
  QUESTION_SETTLED: ['Pertanyaan ini sudah tuntas.', 'This question is settled.'],
  ANSWER_NOT_AWAITED: ['Jawaban ini tidak sedang ditunggu.', 'This answer is not being waited for.'],
  ANSWER_NOT_GIVEN: ['Belum ada jawaban untuk diputuskan.', 'There is no answer to decide on yet.'],
  ANSWER_NOT_CAPTURED: [
    'Tidak ada catatan lisan yang menunggu konfirmasi.',
    'No captured words wait for confirmation.',
  ],
  ANSWER_ALREADY_DECIDED: ['Jawaban ini sudah diputuskan.', 'This answer was already decided.'],
  ANSWER_RELEASED: ['Perangkat daerah ini tidak ditanya lagi.', 'This agency is no longer asked.'],
  STATEMENT_ALREADY_CONFIRMED: [
    'Pernyataan ini sudah dikonfirmasi.',
    'This statement was already confirmed.',
  ],
  FOLLOW_UP_NOT_OPEN: ['Tindak lanjut ini sudah dinilai.', 'This follow-up was already judged.'],
  FOLLOW_UP_NOT_DUE: [
    'Tindak lanjut ini bukan bawaan sidang ini.',
    'This follow-up was not carried into this session.',
  ],
  MINUTES_NOT_DRAFT: [
    'Risalah dimensi ini tidak sedang ditulis.',
    'The minutes of this dimension are not being written.',
  ],
  MINUTES_NOT_READY: [
    'Risalah dimensi ini belum dinyatakan siap.',
    'The minutes of this dimension are not ready.',
  ],
  MINUTES_NOT_FINAL: ['Risalah dimensi ini belum final.', 'The minutes of this dimension are not final.'],
  MINUTES_LOCKED: [
    'Risalah dimensi ini sudah dinyatakan siap; katanya tidak berubah lagi.',
    'The minutes of this dimension were declared ready; its words no longer change.',
  ],
  MINUTES_EMPTY: ['Risalah dimensi ini masih kosong.', 'The minutes of this dimension are still empty.'],
  MINUTES_EPOCH_OVER: [
    'Risalah ini telah dinyatakan siap dan dibuka kembali sejak Anda menulis; kata Anda dikembalikan kepada Anda.',
    'These minutes were declared ready and opened again since you wrote; your words are given back to you.',
  ],
  CORRECTION_WINDOW_OPEN: [
    'Masa koreksi belum berakhir dan belum semua pembicara setuju.',
    'The correction window is still open and not all who spoke have agreed.',
  ],
  CORRECTION_WINDOW_CLOSED: ['Masa koreksi sudah berakhir.', 'The correction window has ended.'],
  CORRECTIONS_UNDECIDED: [
    'Masih ada usulan koreksi yang belum diputuskan.',
    'Some proposed corrections are not decided yet.',
  ],
  CORRECTION_ALREADY_DECIDED: [
    'Usulan koreksi ini sudah diputuskan.',
    'This correction was already decided.',
  ],
  PANEL_SCORE_FINAL: ['Nilai dimensi ini sudah final.', 'The score of this dimension is final.'],
  // What was sent
  BAD_INPUT: [
    'Permintaan tidak dapat dibaca; periksa isinya.',
    'The request cannot be read; check what it says.',
  ],
  UNKNOWN_FIELD: [
    'Permintaan menyebut bidang yang tidak dikenal.',
    'The request names a field that does not exist.',
  ],
  NOT_FOUND: ['Yang diminta tidak ditemukan.', 'What was asked for does not exist.'],
  WRONG_SESSION: ['Yang dirujuk milik sidang lain.', 'What it refers to belongs to another session.'],
  TEXT_EMPTY: ['Teksnya masih kosong.', 'The text is empty.'],
  TEXT_TOO_LONG: ['Teksnya terlalu panjang.', 'The text is too long.'],
  SEARCH_EMPTY: ['Tulis sekurangnya satu kata untuk dicari.', 'Type at least one word to search for.'],
  NUMBER_PLACE_UNKNOWN: [
    'Nama dalam kurung kurawal itu tidak dikenal; pakailah {jenis}, {kode}, {dimensi}, {bulan}, {tahun}, {tahap}, atau {surat}.',
    'That name in braces is not known; use {jenis}, {kode}, {dimensi}, {bulan}, {tahun}, {tahap} or {surat}.',
  ],
  LOGO_UNUSABLE: [
    'Gambar ini tidak dapat dipakai: PNG yang utuh, paling besar 200 kB dan 2.000 piksel.',
    'This picture cannot be used: a whole PNG of at most 200 kB and 2,000 pixels.',
  ],
  TOO_MANY: ['Terlalu banyak sekaligus.', 'Too many at once.'],
  NO_ADDRESSEE: ['Pilih sekurangnya satu perangkat daerah.', 'Choose at least one agency.'],
  AGENCY_NOT_IN_REGION: [
    'Perangkat daerah itu bukan dari daerah ini.',
    'That agency does not belong to this region.',
  ],
  BAD_DATE: ['Tanggal atau tahun itu tidak dapat dipakai.', 'That date or year cannot be used.'],
  BAD_SCORE: [
    'Nilai setiap tingkat adalah bilangan bulat 1 sampai 5.',
    'Each level is scored with a whole number from 1 to 5.',
  ],
  SCORE_REASON_REQUIRED: [
    'Tulis alasan untuk nilai setiap tingkat.',
    'Give a reason for the score of each level.',
  ],
  BAD_WEIGHTS: [
    'Bobot kelima tingkat adalah bilangan bulat yang berjumlah tepat 100 persen.',
    'The weights of the five levels are whole numbers that add up to exactly 100 per cent.',
  ],
  BAD_DIMENSION_WEIGHTS: [
    'Bobot dimensi adalah bilangan bulat yang berjumlah tepat 100 persen.',
    'The weights of the dimensions are whole numbers that add up to exactly 100 per cent.',
  ],
  WEIGHTS_FROZEN: [
    'Sebagian risalah siklus ini sudah final; bobot dan cara menghitung nilainya tidak berubah lagi.',
    'Some minutes of this cycle are final; its weights and its formula no longer change.',
  ],
  ALREADY_EXISTS: ['Yang seperti itu sudah ada.', 'There is one like that already.'],
  OWN_ADMINISTRATION: [
    'Anda tidak dapat melepas hak administrator Anda sendiri.',
    'You cannot give up your own administration.',
  ],
  PERSON_CAN_SIGN_IN: [
    'Orang ini sudah dapat masuk; undangan tidak diperlukan.',
    'This person can sign in already; no invitation is needed.',
  ],
  INVITATION_USED: ['Undangan ini sudah dipakai.', 'This invitation was already used.'],
  IMPORT_UNREADABLE: [
    'Berkas ini tidak dapat dibaca sebagai lembar kerja atau CSV.',
    'This file cannot be read as a workbook or as CSV.',
  ],
  IMPORT_OLD_FORMAT: [
    'Berkas ini berformat Excel lama atau dilindungi kata sandi. Simpan sebagai .xlsx tanpa kata sandi.',
    'This file is in the old Excel format or protected by a password. Save it as .xlsx without a password.',
  ],
  IMPORT_TOO_LARGE: [
    'Isi berkas ini terlalu besar untuk diimpor sekaligus.',
    'This file holds too much to be imported at once.',
  ],
  IMPORT_CHANGED: [
    'Yang tersimpan berubah sejak rencana impor ini ditampilkan; belum ada yang dimuat.',
    'What is stored changed since this plan was shown; nothing was imported.',
  ],
  IMPORT_HAS_WRONG_ROWS: [
    'Masih ada baris yang salah; perbaiki berkasnya atau nyatakan bahwa baris itu ditinggalkan.',
    'Some rows are wrong; mend the file, or say that they are to be left out.',
  ],
  IMPORT_INCOMPLETE: [
    'Ada lembar yang kolomnya belum lengkap; cocokkan kolomnya atau jangan sertakan lembar itu.',
    'A sheet lacks columns; match them, or leave the sheet out.',
  ],
  IMPORT_EMPTY: [
    'Tidak ada yang baru atau berubah untuk dimuat.',
    'There is nothing new or changed to import.',
  ],
  IMPORT_CARRIED_OUT: ['Impor ini sudah dijalankan.', 'This import was already carried out.'],
  IMPORT_NOT_CARRIED_OUT: [
    'Impor ini belum dijalankan atau sudah diurungkan.',
    'This import was not carried out, or was undone.',
  ],
  IMPORT_NOT_LAST: ['Hanya impor terakhir yang dapat diurungkan.', 'Only the last import can be undone.'],
  IMPORT_USED: [
    'Sebagian yang diimpor sudah dipakai, jadi impor ini tidak dapat diurungkan.',
    'Some of what was imported is in use by now, so this import cannot be undone.',
  ],
  REASON_REQUIRED: ['Sebutkan alasannya.', 'Give a reason.'],
  MUTATION_ID_INVALID: ['Tanda kiriman tidak sah.', 'The id of this submission is not valid.'],
  MUTATION_ID_REUSED: [
    'Tanda kiriman ini sudah dipakai untuk isi yang lain.',
    'The id of this submission was already used for something else.',
  ],
  STALE_REVISION: [
    'Ada teks yang lebih baru; tidak ada yang ditimpa.',
    'There is a newer text; nothing was overwritten.',
  ],
  MINUTES_NOT_JOINED: ['Buka risalah ini dahulu.', 'Open these minutes first.'],
  MINUTES_OUT_OF_STEP: [
    'Naskah Anda belum selaras dengan server; naskah diselaraskan lagi.',
    'Your copy is not in step with the server; it is brought into step again.',
  ],
  MINUTES_FOREIGN: [
    'Isi ini tidak dikenal dalam risalah dan tidak dimasukkan.',
    'This content has no place in minutes and was not taken.',
  ],
  MINUTES_UPDATE_BAD: ['Perubahan naskah tidak dapat dibaca.', 'The change of the text cannot be read.'],
  TOO_FAST: ['Terlalu cepat; dicoba lagi sebentar lagi.', 'Too fast; it is tried again in a moment.'],
  PAYLOAD_TOO_LARGE: ['Kiriman terlalu besar.', 'What was sent is too large.'],
  TOO_COMPLEX: ['Permintaan terlalu rumit.', 'The request is too complex.'],
  MAIL_NOT_STUCK: [
    'Email ini sudah terkirim atau masih akan dikirim, jadi tidak perlu dikirim ulang.',
    'This e-mail was sent, or is still going to be, so it need not be sent again.',
  ],
  MAIL_NOT_UNCERTAIN: [
    'Hanya email yang tidak pasti sampai yang dapat ditandai terkirim.',
    'Only an e-mail of which it is uncertain whether it came can be marked as sent.',
  ],
  UPLOAD_NOT_FINISHED: [
    'Berkas ini belum selesai diunggah, atau sudah terlalu lama. Pilih lagi; unggahan dilanjutkan.',
    'This file has not been uploaded to its end, or too long ago. Choose it again; the upload goes on.',
  ],
  EVIDENCE_EMPTY: ['Berkas ini kosong.', 'This file is empty.'],
  TOO_MANY_UPLOADS: [
    'Terlalu banyak unggahan yang belum selesai. Tunggu sampai sebagian selesai.',
    'Too many uploads are not finished yet. Wait until some are.',
  ],
  EVIDENCE_FULL: [
    'Perangkat daerah ini sudah menyerahkan terlalu banyak berkas di sidang ini.',
    'This agency has handed in too many files in this session.',
  ],
  // What the server could not do
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
} as const satisfies Record<string, readonly [string, string]>;

/** A value of `extensions.code`. */
export type ErrorCode = keyof typeof ERRORS;

/** The sentence for a code in the reader's language; an unknown code reads as INTERNAL. */
export function errorMessage(code: string, language: Language): string {
  const pair = Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode] : ERRORS.INTERNAL;
  return language === 'EN' ? pair[1] : pair[0];
}
