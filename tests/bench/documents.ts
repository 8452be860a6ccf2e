import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { document } from '../support/documents.ts';
import { readPdf } from '../support/readPdf.ts';
import { bareTypst } from './documents/bareTypst.ts';
import { fill } from './documents/fill.ts';
import { conclude } from './support/conclude.ts';
import { median, percentile, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import { startServer } from './support/startServer.ts';
import { printTable } from './support/table.ts';

// How long the minutes of a long session take as a PDF over HTTP, collected, composed, tagged and archival, against bare Typst
// that sets as many pages of plain words; and how long the server's event loop is held meanwhile.
const { sizes, rounds, docs } = readOptions({ sizes: [300], seconds: 0, rounds: 7, sides: [] });
const [questions = 0] = sizes;

const stage = await startServer();
await fill(stage, questions, 60);

const loop = monitorEventLoopDelay({ resolution: 1 });
const times: Record<string, number[]> = { PDF: [], DOCX: [], MD: [] };
let pages = 0;
let coldest = 0;
const held: number[] = [];
for (let turn = 0; turn <= rounds; turn += 1) {
  for (const [form, taken] of Object.entries(times)) {
    loop.reset();
    loop.enable();
    const began = performance.now();
    const bytes = await document(stage, 'chair', { ending: form.toLowerCase() });
    const took = performance.now() - began;
    loop.disable();
    // The first of each form reads typefaces and code; it is told apart.
    if (turn === 0) coldest = Math.max(coldest, took);
    else {
      taken.push(took);
      held.push(loop.max / 1e6);
    }
    if (form === 'PDF' && turn === 0) pages = (await readPdf(bytes)).pages;
  }
}
loop.reset();
loop.enable();
await setTimeout(2_000);
loop.disable();
const idle = loop.max / 1e6;
const typst = bareTypst(createRequire(import.meta.url));
const floors: number[] = [];
for (let turn = 0; turn <= rounds; turn += 1) {
  const { took } = typst(pages);
  if (turn > 0) floors.push(took);
}
const floor = median(floors);
const headings = ['form', 'median ms', 'slowest ms', 'to bare Typst'];
const rows = Object.entries(times).map(([form, taken]) => [
  ...[form, round(median(taken), 0), round(Math.max(...taken), 0), round(median(taken) / floor, 2)],
]);
printTable(headings, rows);
conclude(
  {
    bench: 'documents',
    title: `Milliseconds until the minutes of ${questions} questions are there as a document of ${pages} pages`,
    bars: [
      { label: 'bare Typst, plain words', value: round(floor, 0), ours: false },
      ...Object.entries(times).map(([form, taken]) => ({
        label: `Risalah, ${form}`,
        value: round(median(taken), 0),
        ours: true,
      })),
    ],
    tables: [{ caption: 'Collected, composed and rendered over HTTP, by form', headings, rows }],
    numbers: {
      questions,
      pages,
      bare_typst_ms: round(floor, 0),
      pdf_ms: round(median(times.PDF ?? []), 0),
      ratio_to_bare_typst: round(median(times.PDF ?? []) / floor),
      first_ms: round(coldest, 0),
      loop_held_ms: {
        median: round(median(held), 1),
        most: round(percentile(held, 1), 1),
        idle: round(idle, 1),
      },
    },
  },
  docs,
);
process.exit(0);
