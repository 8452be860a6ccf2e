import { describeDemo } from './access/demoLink.ts';
import { type App, buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { lookAtDatabase } from './db/lookAtDatabase.ts';
import { storageComplaint } from './db/storageTrouble.ts';
import { loadDemo, mayLoadDemo } from './demo/loadDemo.ts';

async function run(): Promise<void> {
  const found = await lookAtDatabase(dataFolder());
  const config = readConfig(process.env, found);
  const app = await buildApp(config);
  if (app.keyProblem) console.error(`\n${app.keyProblem}\n`);
  if (config.demo && (await mayLoadDemo(app.orm))) {
    console.log('Loading the demo …');
    await loadDemo({ orm: app.orm, services: app.services, around: true });
  }
  stopOnSignals(app);
  const { url, port, firstAdministratorPath } = await app.start();
  console.log(`\nRisalah: ${url}`);
  if (config.demo) console.log(describeDemo(port));
  if (firstAdministratorPath)
    console.log(inviteFirst(`${config.publicOrigin ?? url}${firstAdministratorPath}`));
}

/** What the terminal says while nobody administers the workspace. */
function inviteFirst(link: string): string {
  return [
    '',
    'Nobody administers this workspace yet. The first administrator opens this link, which counts once, until the next start:',
    'Ruang kerja ini belum mempunyai administrator. Administrator pertama membuka tautan ini, yang berlaku sekali, sampai server dijalankan lagi:',
    '',
    `  ${link}`,
    '',
  ].join('\n');
}

function dataFolder(): string {
  return process.env.RISALAH_DATA || './data';
}

function stopOnSignals(app: App): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void app.stop().then(() => process.exit(0));
    });
  }
}

run().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  const { message } = storageComplaint(error, dataFolder()) ?? error;
  console.error(taken ? `Port ${process.env.PORT || 4000} is taken. Name another with PORT.` : message);
  process.exit(1);
});
