import { describeDemo } from './access/demoLink.ts';
import { type App, buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { lookAtDatabase } from './db/lookAtDatabase.ts';
import { loadDemo, mayLoadDemo } from './demo/loadDemo.ts';

async function run(): Promise<void> {
  const found = await lookAtDatabase(process.env.RISALAH_DATA || './data');
  const config = readConfig(process.env, found);
  const app = await buildApp(config);
  if (app.keyProblem) console.error(`\n${app.keyProblem}\n`);
  if (config.demo && (await mayLoadDemo(app.orm))) {
    console.log('Loading the demo …');
    await loadDemo(app);
  }
  stopOnSignals(app);
  const { url, port } = await app.start();
  console.log(`\nRisalah: ${url}`);
  if (config.demo) console.log(describeDemo(port));
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
  console.error(taken ? `Port ${process.env.PORT || 4000} is taken. Name another with PORT.` : error.message);
  process.exit(1);
});
