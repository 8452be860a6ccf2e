import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Complaint } from '../complaint.ts';
import { createOrm, DATABASE_FILE } from '../db/createOrm.ts';
import { backUp } from './backUp.ts';
import type { Manifest } from './manifest.ts';
import { checkBackup, type RestoreProblem, restore } from './restore.ts';

/** `backup <folder>`: copies the data folder while a server may be running on it. */
export async function backupCommand(
  dataFolder: string,
  folder: string | undefined,
  withKeys: boolean,
): Promise<void> {
  if (!existsSync(join(dataFolder, DATABASE_FILE))) {
    throw new Complaint(
      `There is no database in ${dataFolder}. Name its folder with RISALAH_DATA.`,
      `Tidak ada basis data di ${dataFolder}. Sebut foldernya dengan RISALAH_DATA.`,
    );
  }
  const now = new Date();
  const to = resolve(folder ?? `risalah-${now.toISOString().replaceAll(':', '.')}`);
  if (existsSync(to)) {
    throw new Complaint(`${to} is there already; name another.`, `${to} sudah ada; sebut nama lain.`);
  }
  const orm = await createOrm(dataFolder);
  try {
    describe(await backUp(orm, { dataFolder, to, withKeys, now }));
  } finally {
    await orm.close(true);
  }
  console.log(`Kept in ${to}\nTersimpan di ${to}`);
}

/** `restore <folder>`: brings a backup back to an empty data folder, or only tells whether that could be done. */
export async function restoreCommand(
  backup: string | undefined,
  dataFolder: string,
  onlyCheck: boolean,
): Promise<void> {
  if (!backup) throw new Complaint('Name the folder of the backup.', 'Sebutkan folder cadangan.');
  const checked = onlyCheck
    ? await checkBackup(resolve(backup))
    : await restore(resolve(backup), resolve(dataFolder), new Date());
  if (!checked.ok) throw complaintOf(checked.problem, resolve(dataFolder));
  describe(checked.manifest);
  if (onlyCheck) console.log('The backup is whole.\nCadangan ini utuh.');
  else console.log(`Restored to ${resolve(dataFolder)}\nDipulihkan ke ${resolve(dataFolder)}`);
}

function describe({ madeAt, holds, files }: Manifest): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `Backup of ${madeAt}: ${holds.sessions} sessions, ${holds.people} people, ${holds.events} events` +
      `${holds.newestEventAt ? `, the newest of ${holds.newestEventAt}` : ''}; ${files.length} files, ${bytes} bytes.\n` +
      `Cadangan ${madeAt}: ${holds.sessions} sidang, ${holds.people} orang, ${holds.events} peristiwa` +
      `${holds.newestEventAt ? `, terbaru ${holds.newestEventAt}` : ''}; ${files.length} berkas, ${bytes} bita.`,
  );
}

function complaintOf(problem: RestoreProblem, dataFolder: string): Complaint {
  switch (problem.kind) {
    case 'NO_BACKUP':
      return new Complaint('This folder holds no backup.', 'Folder ini tidak berisi cadangan.');
    case 'NEWER':
      return new Complaint(
        'This backup was made by a newer version of the program. Update it first.',
        'Cadangan ini dibuat oleh versi program yang lebih baru. Perbarui programnya dahulu.',
      );
    case 'DAMAGED':
      return new Complaint(
        `Files of this backup are missing or changed: ${problem.paths.join(', ')}`,
        `Ada berkas cadangan yang hilang atau berubah: ${problem.paths.join(', ')}`,
      );
    case 'NOT_EMPTY':
      return new Complaint(
        `${dataFolder} is not empty, so nothing was restored. Name another folder with --to.`,
        `${dataFolder} tidak kosong, sehingga tidak ada yang dipulihkan. Sebut folder lain dengan --to.`,
      );
  }
}
