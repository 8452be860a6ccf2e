import type { MikroORM } from '@mikro-orm/sqlite';
import { Complaint } from '../complaint.ts';
import { openKeyRing, rotateKey } from './changeKeys.ts';
import { isReadByOthers } from './keyFile.ts';
import { noKeyYet } from './keyProblem.ts';
import { findKeys } from './keyRing.ts';

/** `key`, `key rotate` and `key adopt`: shows the public keys, after making or taking one where that is asked for. */
export async function keyCommand(
  orm: MikroORM,
  keyFile: string,
  act: string | undefined,
  lost = false,
): Promise<void> {
  const now = new Date();
  if (act === 'rotate') await rotateKey(orm.em.fork(), keyFile, now, { lost });
  else if (act === 'adopt') await openKeyRing(orm.em.fork(), keyFile, now, { adopt: true });
  else if (act !== undefined) {
    throw new Complaint(
      `There is no 'key ${act}'. There are key, key rotate and key adopt.`,
      `Tidak ada 'key ${act}'. Yang ada: key, key rotate, dan key adopt.`,
    );
  }
  await showKeys(orm, keyFile);
}

async function showKeys(orm: MikroORM, keyFile: string): Promise<void> {
  const keys = await findKeys(orm.em.fork());
  if (keys.length === 0) throw noKeyYet();
  for (const [at, key] of keys.entries()) {
    const until = keys[at + 1]?.validFrom;
    console.log(`${key.id}  ${key.publicKey}`);
    console.log(
      until
        ? `  sealed from ${day(key.validFrom)} until ${day(until)} / menyegel ${day(key.validFrom)} sampai ${day(until)}`
        : `  seals since ${day(key.validFrom)} / menyegel sejak ${day(key.validFrom)}`,
    );
  }
  console.log(`\nPrivate key / Kunci privat: ${keyFile}`);
  if (isReadByOthers(keyFile)) {
    console.log('Others on this machine can read it: chmod 600 it.');
    console.log('Pengguna lain di mesin ini dapat membacanya: ubah izinnya dengan chmod 600.');
  }
}

const day = (moment: Date): string => moment.toISOString();
