import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { MikroORM } from '@mikro-orm/sqlite';
import { AuditKind, errorMessage, LIMITS, Refusal } from '@risalah/shared';
import { SHORTEST_PASSWORD, takeNewPassword } from './access/acceptInvitation.ts';
import { hashPassword } from './access/passwords.ts';
import { SignIn } from './access/signIn.entity.ts';
import { newToken } from './access/tokens.ts';
import { takeText } from './acts/takeText.ts';
import { recordAudit } from './audit/recordAudit.ts';
import { Complaint } from './complaint.ts';
import { createOrm, migrate } from './db/createOrm.ts';
import { storageComplaint } from './db/storageTrouble.ts';
import { loadDemo, mayLoadDemo } from './demo/loadDemo.ts';
import { SessionFeed } from './events/sessionFeed.ts';
import { openEvidenceStore } from './evidence/evidenceStore.ts';
import { readS3 } from './evidence/s3Settings.ts';
import { backupCommand, restoreCommand } from './keep/commands.ts';
import { openKeyRing } from './proof/changeKeys.ts';
import { keyCommand } from './proof/keyCommand.ts';
import { keyFileOf } from './proof/keyFile.ts';
import { verifyCommand } from './proof/verifyCommand.ts';
import { rebuildIndex } from './search/searchIndex.ts';
import { Person } from './workspace/person.entity.ts';

const HELP = `npm run risalah -- <command>

  help                        Shows this page.
                              Menampilkan halaman ini.
  demo                        Loads the demo workspace into an empty database.
                              Memuat ruang kerja demo ke basis data yang kosong.
  add-admin <email> <name>    Adds an administrator, or makes a known person one.
                              Menambah administrator, atau menjadikan seseorang administrator.
  reindex                     Builds the search index anew.
                              Menyusun ulang indeks pencarian.
  reset-password <email>      Gives a person a new password and signs them out everywhere.
                              Memberi kata sandi baru dan mengakhiri semua sesi masuknya.

  backup [folder]             Copies everything to a new folder, also while the server runs.
                              Menyalin semuanya ke folder baru, juga selama server berjalan.
  restore <backup>            Brings a backup back to an empty data folder.
                              Memulihkan cadangan ke folder data yang kosong.
  key                         Shows the public keys that seal what becomes final.
                              Menampilkan kunci publik yang menyegel berita acara.
  key rotate [--lost]         Makes a new key, for which the old one vouches unless it was lost.
                              Membuat kunci baru, dijamin kunci lama kecuali bila hilang.
  key adopt                   Takes a key file that was put beside a database with final minutes.
                              Memakai berkas kunci yang diletakkan di samping basis data yang sudah berisi.
  verify [file]               Verifies the whole data folder, or a PDF or a proof file; changes nothing, needs no network.
                              Memeriksa seluruh folder data, atau PDF atau berkas bukti; tidak mengubah apa pun.

  --with-keys                 Of backup: the signing keys go with it; whoever holds them can sign.
                              Pada backup: kunci tanda tangan ikut; pemegangnya dapat menandatangani.
  --to <folder>               Of restore: the data folder, instead of the one of RISALAH_DATA.
                              Pada restore: folder data, sebagai ganti folder RISALAH_DATA.
  --check                     Of restore: only tells whether the backup is whole.
                              Pada restore: hanya memeriksa apakah cadangan utuh.
  --key <public key>          The key that verify trusts, in hex; from someone other than who gave you the data.
                              Kunci yang dipercaya saat memeriksa, dari pihak lain daripada pemberi datanya.
  --password-stdin            Reads the new password from standard input; without it one is made and shown once.
                              Membaca kata sandi dari masukan standar; tanpa ini, kata sandi dibuat dan tampil sekali.

The database lies in the folder that RISALAH_DATA names, ./data by default, with its key unless RISALAH_KEY says where.
Basis data ada di folder yang disebut RISALAH_DATA, biasanya ./data, beserta kuncinya kecuali RISALAH_KEY menyebut tempat lain.`;

/** What is done on the machine itself, nobody is named for. */
const byCommand = () => ({ kind: AuditKind.COMMAND_RUN, at: new Date(), personId: null });

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      'password-stdin': { type: 'boolean' },
      'with-keys': { type: 'boolean' },
      to: { type: 'string' },
      check: { type: 'boolean' },
      key: { type: 'string' },
      lost: { type: 'boolean' },
    },
  });
  const [command = 'help', ...rest] = positionals;
  if (values.help || command === 'help') return console.log(HELP);
  const takePassword = () => choosePassword(values['password-stdin'] ?? false);
  if (command === 'demo') return withDatabase(demo);
  if (command === 'reindex') return withDatabase(reindex);
  if (command === 'add-admin') {
    return withDatabase((orm) => addAdministrator(orm, rest[0], rest.slice(1).join(' '), takePassword));
  }
  if (command === 'reset-password') return withDatabase((orm) => resetPassword(orm, rest[0], takePassword));
  if (command === 'backup') return backupCommand(dataFolder(), rest[0], values['with-keys'] ?? false);
  if (command === 'restore') {
    return restoreCommand(rest[0], values.to ?? dataFolder(), values.check ?? false);
  }
  if (command === 'key') return withDatabase((orm) => keyCommand(orm, keyFile(), rest[0], values.lost));
  if (command === 'verify') {
    process.exitCode = await verifyCommand(dataFolder(), rest[0], values.key);
    return;
  }
  throw new Complaint(
    `There is no command '${command}'. npm run risalah -- help lists them.`,
    `Tidak ada perintah '${command}'. npm run risalah -- help menampilkan semuanya.`,
  );
}

function dataFolder(): string {
  return process.env.RISALAH_DATA || './data';
}

function keyFile(): string {
  return keyFileOf(dataFolder(), process.env.RISALAH_KEY);
}

async function withDatabase(work: (orm: MikroORM) => Promise<void>): Promise<void> {
  const orm = await createOrm(dataFolder());
  try {
    await migrate(orm);
    await work(orm);
  } finally {
    await orm.close(true);
  }
}

async function demo(orm: MikroORM): Promise<void> {
  if (!(await mayLoadDemo(orm))) {
    throw new Complaint(
      'The database is not empty, so the demo was not loaded. Name another folder with RISALAH_DATA.',
      'Basis data tidak kosong, sehingga demo tidak dimuat. Sebut folder lain dengan RISALAH_DATA.',
    );
  }
  const now = () => new Date();
  await openKeyRing(orm.em.fork(), keyFile(), now());
  const evidence = await openEvidenceStore({ dataFolder: dataFolder(), s3: readS3(process.env) });
  const services = { feed: new SessionFeed(), now, evidence, sealing: { keyFile: keyFile() } };
  await loadDemo({ orm, services, around: true });
  console.log(
    'The demo is loaded. npm start shows its links.\nDemo sudah dimuat. npm start menampilkan tautannya.',
  );
}

async function reindex(orm: MikroORM): Promise<void> {
  const entries = await rebuildIndex(orm.em.fork());
  console.log(
    `The search index was built anew: ${entries} entries.\nIndeks pencarian disusun ulang: ${entries} entri.`,
  );
}

async function addAdministrator(
  orm: MikroORM,
  address: string | undefined,
  name: string,
  takePassword: () => Promise<NewPassword>,
): Promise<void> {
  const email = takeAddress(address);
  const em = orm.em.fork();
  const known = await em.findOne(Person, { email });
  if (!known && !name) throw new Complaint('Name the person, too.', 'Sebutkan juga nama orangnya.');
  const person = known ?? em.create(Person, { email, name: takeText(name, LIMITS.name, 'name') });
  person.administrator = true;
  const password = person.passwordHash ? null : await takePassword();
  if (password) person.passwordHash = await hashPassword(password.text);
  recordAudit(em, { ...byCommand(), subject: 'add-admin', subjectId: person.id });
  await em.persist(person).flush();
  console.log(`${email} is an administrator now.\n${email} sekarang administrator.`);
  if (password) show(password);
}

async function resetPassword(
  orm: MikroORM,
  address: string | undefined,
  takePassword: () => Promise<NewPassword>,
): Promise<void> {
  const email = takeAddress(address);
  const em = orm.em.fork();
  const person = await em.findOne(Person, { email });
  if (!person)
    throw new Complaint(`Nobody has the address ${email}.`, `Tidak ada orang dengan alamat ${email}.`);
  const password = await takePassword();
  const passwordHash = await hashPassword(password.text);
  await em.transactional(async (inside) => {
    await inside.nativeUpdate(Person, { id: person.id }, { passwordHash });
    await inside.nativeDelete(SignIn, { person: person.id });
    recordAudit(inside, { ...byCommand(), subject: 'reset-password', subjectId: person.id });
  });
  console.log(`${email} has a new password.\n${email} mempunyai kata sandi baru.`);
  show(password);
}

function takeAddress(address = ''): string {
  const email = address.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+$/.test(email) && email.length <= LIMITS.email) return email;
  throw new Complaint('Name an e-mail address after the command.', 'Sebutkan alamat surel sesudah perintah.');
}

/** A password that was read or made; a made one has to be shown, since nobody has seen it. */
interface NewPassword {
  text: string;
  made: boolean;
}

async function choosePassword(fromInput: boolean): Promise<NewPassword> {
  if (!fromInput) return { text: newToken().slice(0, 20), made: true };
  const input = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (input.length < SHORTEST_PASSWORD) {
    throw new Complaint(
      `A password has ${SHORTEST_PASSWORD} characters or more.`,
      `Kata sandi paling sedikit ${SHORTEST_PASSWORD} karakter.`,
    );
  }
  return { text: takeNewPassword(input), made: false };
}

function show({ text, made }: NewPassword): void {
  if (made) console.log(`Password, shown only now / Kata sandi, hanya tampil sekarang: ${text}`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof Refusal) {
    return console.error(`${errorMessage(error.code, 'EN')}\n${errorMessage(error.code, 'ID')}`);
  }
  const told = storageComplaint(error, dataFolder()) ?? error;
  console.error(told instanceof Error ? told.message : told);
});
