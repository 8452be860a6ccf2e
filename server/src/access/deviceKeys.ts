import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@risalah/shared';
import type { RequestHandler } from 'express';
import type { Services } from '../context.ts';
import { reachDisk } from '../keep/reachDisk.ts';
import { tokenOf } from './cookies.ts';
import { findSignIn } from './signIns.ts';

/** Name of the secret within the data folder from which keys of devices are made. */
const SECRET_FILE = 'devices.secret';

/** Makes the key with which a device seals what it keeps of a person whose sign-in ended. */
export type DeviceKeys = (personId: string) => string;

/** Keys of one data folder: the same for a person on all their devices, and for as long as the folder is there. */
export async function openDeviceKeys(dataFolder: string): Promise<DeviceKeys> {
  const file = join(dataFolder, SECRET_FILE);
  if (!existsSync(file)) {
    // Beside it first, so that half a secret is never taken for one.
    const beside = `${file}.new`;
    writeFileSync(beside, randomBytes(32), { mode: 0o600 });
    await reachDisk(beside);
    renameSync(beside, file);
    await reachDisk(dataFolder);
  }
  const secret = readFileSync(file);
  return (personId) => createHmac('sha256', secret).update(personId).digest('base64');
}

/** Gives a signed-in device the key of its person, which no program with a token needs. Refuses with NOT_SIGNED_IN. */
export function serveDeviceKey({ fork, now, deviceKeys }: Services): RequestHandler {
  return async (req, res) => {
    const found = await findSignIn(fork(), tokenOf(req), now());
    if (!found) throw new Refusal('NOT_SIGNED_IN');
    res
      .set('Cache-Control', 'no-store')
      .json({ data: { key: deviceKeys(found.personId), personId: found.personId } });
  };
}
