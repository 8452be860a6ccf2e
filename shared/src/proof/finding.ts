import type { Language } from '../states.ts';

/** What a finding can be about, in each language. */
const SUBJECTS = {
  proceedings: ['berita acara', 'proceedings'],
  addendum: ['adendum', 'addendum'],
  seal: ['segel', 'seal'],
  key: ['kunci', 'key'],
  minutes: ['risalah', 'minutes'],
  shown: ['yang ditampilkan', 'as shown'],
} as const satisfies Record<string, readonly [string, string]>;

/** What a finding can be about. */
export type Subject = keyof typeof SUBJECTS;

/** Where something was found: in words for people, as far as they are known. */
export interface Place {
  /** Region and year of the session, else its id. */
  session?: string;
  dimension?: string;
  /** Which of its things. */
  subject?: Subject;
  /** Number of the seal or key. */
  number?: number;
}

/** Something that was found wrong, or that whoever verifies should know. */
export interface Finding {
  code: FindingCode;
  place: Place;
  /** The field, column or value that it is about. */
  field?: string;
}

/** What can be found, with its sentence in each language; `{field}` is put in. */
const SENTENCES = {
  NOT_A_PROOF: ['Ini bukan berkas bukti Risalah yang utuh.', 'This is not a whole proof file of Risalah.'],
  PDF_UNREADABLE: ['PDF ini rusak dan tidak dapat dibaca.', 'This PDF is damaged and cannot be read.'],
  PDF_WITHOUT_PROOF: [
    'PDF ini tidak membawa bukti: dokumen sementara, atau bukan dari Risalah.',
    'This PDF carries no proof: it is provisional, or not from Risalah.',
  ],
  ATTACHMENT_DIFFERS: [
    'Lampiran {field} bukan teks yang dibekukan.',
    'The attached file {field} is not what was frozen.',
  ],
  PAGES_NOT_SIGNED: [
    'Yang terbukti ialah teks yang terlampir. Halamannya sendiri tidak ditandatangani: bandingkan dengan lampirannya bila ragu.',
    'What is proven are the attached texts. The pages themselves are not signed: compare them with what is attached when in doubt.',
  ],
  TEXT_CHANGED: ['{field} berubah sejak dibekukan.', '{field} was changed since it was frozen.'],
  TEXT_UNREADABLE: [
    'Teks yang dibekukan rusak dan tidak terbaca sebagai JSON.',
    'The frozen text is damaged: it is no JSON any more.',
  ],
  TEXT_REWRITTEN: [
    'Isi semua bidang sama, tetapi penulisan teksnya (canonicalJson) berubah.',
    'Every field is the same, but the way the text is written (canonicalJson) was changed.',
  ],
  TEXT_UNSEALED: ['Tidak ada segel yang menyebut teks ini.', 'No seal names this text.'],
  TEXT_MISSING: ['Segel menyebut teks yang tidak ada lagi.', 'A seal names a text that is not there.'],
  SUMS_CHANGED: ['Jumlah bidang (fieldSums) berubah.', 'The sums of its fields (fieldSums) were changed.'],
  COLUMN_DIFFERS: [
    'Kolom {field} tidak sama dengan yang dibekukan.',
    'The column {field} is not what was frozen.',
  ],
  ROW_DIFFERS: [
    'Catatan yang ditampilkan aplikasi tidak sama lagi dengan yang dibekukan: {field}.',
    'What the application shows is no longer what was frozen: {field}.',
  ],
  EVENT_DIFFERS: [
    'Catatan peristiwa tidak sama dengan yang dibekukan: {field}.',
    'The event log does not say what was frozen: {field}.',
  ],
  EVENT_MISSING: [
    'Catatan peristiwa tidak menyebutnya: {field}.',
    'The event log does not tell of it: {field}.',
  ],
  EVENT_GAP: ['Catatan peristiwa berlubang: {field}.', 'The event log has a hole: {field}.'],
  PROCEEDINGS_MISSING: [
    'Risalahnya final, tetapi berita acaranya tidak ada.',
    'Its minutes are final, but its proceedings are not there.',
  ],
  ADDENDUM_MISSING: [
    'Catatan peristiwa menyebut adendum yang tidak ada lagi: {field}.',
    'The event log tells of an addendum that is not there: {field}.',
  ],
  EVIDENCE_CHANGED: [
    'Isi berkas bukti dukung dengan SHA-256 {field} berubah.',
    'The bytes of the evidence file with the SHA-256 {field} were changed.',
  ],
  EVIDENCE_MISSING: [
    'Berkas bukti dukung dengan SHA-256 {field} tidak ada atau tidak terbaca.',
    'The evidence file with the SHA-256 {field} is not there or cannot be read.',
  ],
  SEAL_CHANGED: ['{field} pada segel berubah.', '{field} of the seal was changed.'],
  SEAL_OUT_OF_ORDER: [
    'Segel tidak menyambung pada segel sebelumnya: {field}.',
    'The seal does not follow the one before it: {field}.',
  ],
  SEAL_GAP: ['Segel nomor {field} hilang dari rantai.', 'Seal {field} is missing from the chain.'],
  SEAL_MISPLACED: [
    '{field} pada segel tidak cocok dengan isi yang disegel.',
    '{field} of the seal does not fit what it seals.',
  ],
  KEY_UNKNOWN: ['Kunci {field} tidak dikenal.', 'The key {field} is not known.'],
  KEY_CHANGED: ['{field} pada kunci berubah.', '{field} of the key was changed.'],
  KEY_GAP: ['Kunci nomor {field} hilang dari gantungan.', 'Key {field} is missing from the ring.'],
  KEY_NOT_VALID_THEN: [
    'Kunci {field} belum atau tidak lagi berlaku saat menyegel.',
    'The key {field} was not the one in use when this was sealed.',
  ],
  KEY_NOT_TRUSTED: [
    'Kunci {field} bukan kunci yang Anda sebut, dan tidak dijamin olehnya.',
    'The key {field} is not the one that you named, nor vouched for by it.',
  ],
  SEALED_LATER: [
    'Dibekukan sebelum ada segel, dan disegel kemudian: segel {field}.',
    'Frozen before there were seals, and sealed later: seal {field}.',
  ],
  KEY_LOST_BEFORE: [
    'Kunci {field} tidak dijamin kunci sebelumnya, yang hilang.',
    'The key {field} is not vouched for by the one before it, which was lost.',
  ],
} as const satisfies Record<string, readonly [string, string]>;

/** Names what was found. */
export type FindingCode = keyof typeof SENTENCES;

/** What whoever verifies should know, and is nothing wrong. */
const NOTES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'SEALED_LATER',
  'KEY_LOST_BEFORE',
  'PAGES_NOT_SIGNED',
]);

/** Whether a finding tells that something is wrong, and is no mere note. */
export const isFault = ({ code }: Finding): boolean => !NOTES.has(code);

/** A finding as a sentence, its place before it. */
export function findingSentence({ code, place, field = '' }: Finding, language: Language): string {
  const sentence = SENTENCES[code][language === 'EN' ? 1 : 0].replace('{field}', () => field);
  const where = placeSentence(place, language);
  return where === '' ? sentence : `${where}: ${sentence}`;
}

/** A place in words, the session first. */
export function placeSentence({ session, dimension, subject, number }: Place, language: Language): string {
  const word = subject && SUBJECTS[subject][language === 'EN' ? 1 : 0];
  const numbered = word && number !== undefined ? `${word} ${number}` : word;
  return [session, dimension, numbered].filter(Boolean).join(', ');
}
