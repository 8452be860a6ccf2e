import type { ErrorTexts } from './texts.ts';

/** Codes about where things stand: what the state of a session, question, answer or minutes refuses. */
export const STANDING_ERRORS = {
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
} as const satisfies ErrorTexts;
