import { parseArgs } from 'node:util';
import { runChaos } from './run.ts';

const { values } = parseArgs({
  // npm hands a lone `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    minutes: { type: 'string', default: '2' },
    clients: { type: 'string', default: '16' },
    kills: { type: 'string', default: '20' },
  },
});

const plan = {
  minutes: Number(values.minutes),
  clients: Number(values.clients),
  kills: Number(values.kills),
};
if (!(plan.minutes >= 0 && plan.clients >= 3 && plan.kills >= 0)) {
  console.error('npm run chaos -- --minutes N --clients M --kills K, with at least 3 clients');
  process.exit(2);
}
const { findings, ...report } = await runChaos({ ...plan, say: (sentence) => console.log(sentence) });
for (const { fault, where } of findings) console.log(`${fault}: ${where}`);
console.log(JSON.stringify({ chaos: report, findings: findings.length }, null, 2));
process.exit(findings.length > 0 ? 1 : 0);
