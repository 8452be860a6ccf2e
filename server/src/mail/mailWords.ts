import type { FollowUpKind, Language } from '@risalah/shared';

/** What is evaluated, in an e-mail. */
export interface MailPlace {
  dimension: string;
  region: string;
  cycle: string;
  /** Day of the session, written out. */
  day: string;
}

/** What e-mails say in one language. */
export interface MailWords {
  greeting: (name: string, office: string) => string;
  greetingOfAccount: (name: string) => string;
  finalSubject: (place: MailPlace) => string;
  final: (place: MailPlace) => string;
  attached: string;
  fingerprint: (sha256: string) => string;
  followUpsSubject: (agency: string, place: MailPlace) => string;
  followUps: (agency: string, place: MailPlace) => string;
  followUp: (text: string, kind: string, year: number) => string;
  followUpDue: (agency: string, text: string) => string;
  evidenceSubject: (agency: string, due: string) => string;
  evidence: (agency: string, question: string, place: MailPlace) => string;
  evidenceDue: (agency: string, text: string) => string;
  due: (moment: string) => string;
  kinds: Record<FollowUpKind, string>;
  renewedSubject: string;
  renewed: (moment: string) => string;
  notYou: string;
  room: string;
  signIn: string;
  verify: string;
  closing: string;
}

/** The words of e-mails: they are read in other programs, so the server says them. */
export const MAIL_WORDS: Record<Language, MailWords> = {
  ID: {
    greeting: (name, office) => `Yth. ${name} (${office})`,
    greetingOfAccount: (name) => `Yth. ${name}`,
    finalSubject: ({ dimension, region }) => `Risalah final: ${dimension}, ${region}`,
    final: ({ dimension, region, cycle, day }) =>
      `Risalah dimensi ${dimension} dari sidang evaluasi ${region} (${cycle}, ${day}) telah final.`,
    attached: 'Risalahnya terlampir sebagai PDF, dengan bukti keasliannya di dalamnya.',
    fingerprint: (sha256) => `Sidik jari (SHA-256): ${sha256}`,
    followUpsSubject: (agency, { dimension }) => `Tindak lanjut ${agency}: ${dimension}`,
    followUps: (agency, { dimension, region, cycle, day }) =>
      `Dari sidang evaluasi ${region} (${cycle}, ${day}), dimensi ${dimension}, ${agency} menindaklanjuti:`,
    followUp: (text, kind, year) => `- ${text} (${kind}, tenggat ${year})`,
    followUpDue: (agency, text) => `Tenggat tindak lanjut ${agency}: ${text}`,
    evidenceSubject: (agency, due) => `Bukti dukung diminta dari ${agency}, tenggat ${due}`,
    evidence: (agency, question, { region, cycle, day, dimension }) =>
      `Dalam sidang evaluasi ${region} (${cycle}, ${day}), dimensi ${dimension}, ketua meminta bukti dukung dari ${agency} untuk jawaban ${question}:`,
    evidenceDue: (agency, text) => `Tenggat bukti dukung ${agency}: ${text}`,
    due: (moment) => `Tenggat: ${moment}`,
    kinds: { BUDGET: 'anggaran', STRATEGY: 'strategi', METHOD: 'metode', OTHER: 'lainnya' },
    renewedSubject: 'Kata sandi Risalah Anda diganti',
    renewed: (moment) =>
      `Kata sandi akun Risalah Anda diganti pada ${moment}, lewat tautan yang dibuat administrator. Perangkat lain yang masih masuk dengan akun Anda sudah dikeluarkan.`,
    notYou: 'Bila bukan Anda yang menggantinya, segera hubungi administrator ruang kerja Anda.',
    ...{ room: 'Ruang sidang', verify: 'Periksa keasliannya', signIn: 'Masuk' },
    closing: 'Email ini dikirim oleh Risalah dan tidak perlu dibalas.',
  },
  EN: {
    greeting: (name, office) => `To ${name} (${office})`,
    greetingOfAccount: (name) => `To ${name}`,
    finalSubject: ({ dimension, region }) => `Final minutes: ${dimension}, ${region}`,
    final: ({ dimension, region, cycle, day }) =>
      `The minutes of the dimension ${dimension} of the evaluation session of ${region} (${cycle}, ${day}) are final.`,
    attached: 'They are attached as a PDF, with the proof that they are genuine in it.',
    fingerprint: (sha256) => `Fingerprint (SHA-256): ${sha256}`,
    followUpsSubject: (agency, { dimension }) => `Follow-ups of ${agency}: ${dimension}`,
    followUps: (agency, { dimension, region, cycle, day }) =>
      `From the evaluation session of ${region} (${cycle}, ${day}), dimension ${dimension}, ${agency} is to follow up:`,
    followUp: (text, kind, year) => `- ${text} (${kind}, due ${year})`,
    followUpDue: (agency, text) => `Follow-up of ${agency} due: ${text}`,
    evidenceSubject: (agency, due) => `Evidence asked of ${agency}, due ${due}`,
    evidence: (agency, question, { region, cycle, day, dimension }) =>
      `In the evaluation session of ${region} (${cycle}, ${day}), dimension ${dimension}, the chair asked ${agency} for evidence behind the answer ${question}:`,
    evidenceDue: (agency, text) => `Evidence of ${agency} due: ${text}`,
    due: (moment) => `Due: ${moment}`,
    kinds: { BUDGET: 'budget', STRATEGY: 'strategy', METHOD: 'method', OTHER: 'other' },
    renewedSubject: 'Your password for Risalah was changed',
    renewed: (moment) =>
      `The password of your account at Risalah was changed on ${moment}, by a link that an administrator made. Other devices that were signed in to your account were signed out.`,
    notYou: 'If it was not you who changed it, tell the administrator of your workspace at once.',
    ...{ room: 'Session room', verify: 'Check that it is genuine', signIn: 'Sign in' },
    closing: 'This e-mail was sent by Risalah and needs no reply.',
  },
};
