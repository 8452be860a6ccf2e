import type { ErrorTexts } from './texts.ts';

/** Codes about what was sent. */
export const SENT_ERRORS = {
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
  TOO_MANY_ADDRESSEES: [
    'Satu pertanyaan ditujukan kepada paling banyak 60 perangkat daerah.',
    'One question is put to at most 60 agencies.',
  ],
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
  PERSON_HAS_NO_PASSWORD: [
    'Orang ini belum pernah memilih kata sandi. Undang orangnya.',
    'This person has not chosen a password yet. Invite them instead.',
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
  EVIDENCE_ALREADY_WITHDRAWN: ['Berkas ini sudah ditarik.', 'This file has been withdrawn already.'],
  EVIDENCE_FROZEN: [
    'Risalah dimensinya sudah final, jadi bukti dukungnya tetap. Serahkan berkas susulan bila perlu.',
    'The minutes of its dimension are final, so their evidence stands. Hand in another file if need be.',
  ],
  TOO_MANY_UPLOADS: [
    'Terlalu banyak unggahan yang belum selesai. Tunggu sampai sebagian selesai.',
    'Too many uploads are not finished yet. Wait until some are.',
  ],
  EVIDENCE_FULL: [
    'Perangkat daerah ini sudah menyerahkan terlalu banyak berkas di sidang ini.',
    'This agency has handed in too many files in this session.',
  ],
} as const satisfies ErrorTexts;
