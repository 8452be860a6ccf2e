import { Complaint } from '../complaint.ts';

/** The private key that belongs to this database is nowhere. */
export const keyIsMissing = (keyFile: string, id: string): Complaint =>
  new Complaint(
    `The private key ${id}, which seals what this data folder freezes, is not in ${keyFile}. Put it back from your
backup, or say with RISALAH_KEY where it is. Only if it is lost for good: npm run risalah -- key rotate --lost
begins with a new key that the old one does not vouch for.`,
    `Kunci privat ${id}, yang menyegel isi folder data ini, tidak ada di ${keyFile}. Kembalikan dari cadangan, atau
sebutkan letaknya dengan RISALAH_KEY. Hanya bila benar-benar hilang: npm run risalah -- key rotate --lost
memulai kunci baru yang tidak dijamin kunci lama.`,
  );

/** The database has frozen things and knows no key, while there is a key file: it was exchanged, or the key made elsewhere. */
export const keyIsForeign = (keyFile: string): Complaint =>
  new Complaint(
    `${keyFile} holds a key, but this database, which has final minutes, knows of none. It may have been exchanged or
altered. If this is the key that you want to use from now on: npm run risalah -- key adopt`,
    `${keyFile} berisi kunci, tetapi basis data ini, yang sudah memuat risalah final, tidak mengenal kunci apa pun.
Mungkin basis datanya tertukar atau diubah. Bila kunci ini memang hendak dipakai: npm run risalah -- key adopt`,
  );

/** There is nothing to seal with, since no server has run on this data folder yet. */
export const noKeyYet = (): Complaint =>
  new Complaint('No key was made yet: start Risalah once.', 'Belum ada kunci: jalankan Risalah sekali.');
