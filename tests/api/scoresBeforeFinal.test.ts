import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Mail } from '@risalah/server/mail/mail.entity';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { DocumentDepth, Level } from '@risalah/shared';
import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../support/newId.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';
import { actOnMinutes, close, minutesAt, toReady } from '../support/writing.ts';
import { readAs } from './readTable/everything.ts';
import { wordsOf } from './readTable/wordsOf.ts';
import type { Reachable } from './readTable/world.ts';

const schema = buildSchema(
  readFileSync(fileURLToPath(import.meta.resolve('@risalah/shared/schema.graphql')), 'utf8'),
);

/** Weights and levels that come to numbers which nothing else in the workspace comes to. */
const WEIGHTS = [7, 13, 17, 23, 40];
const GIVEN = {
  evaluator: { levels: [2, 5, 3, 4, 1], total: '2.62', reason: 'ALASANANGGOTAGANJIL' },
  chair: { levels: [5, 4, 2, 1, 3], total: '2.64', reason: 'ALASANKETUAGANJIL' },
  panel: { levels: [4, 3, 2, 5, 3], total: '3.36', reason: 'ALASANPANELGANJIL' },
} as const;
type By = keyof typeof GIVEN;

/** Everybody outside the panel, the administrator among them. */
const OUTSIDE = ['lead', 'head', 'staff', 'otherHead', 'observer', 'admin', 'outsider'] as const;

/** Whether a text tells a score: its reason, its total as people or programs write it, or in hundredths as the API gives it. */
function tells(text: string, by: By): boolean {
  const { reason, total } = GIVEN[by];
  const [whole, decimals] = total.split('.');
  const written = new RegExp(`(?<![\\d.,:])${whole}[.,]${decimals}(?![\\d])`);
  const hundredths = new RegExp(`[:\\[,]${whole}${decimals}(?=[,}\\]])`);
  return text.includes(reason) || written.test(text) || hundredths.test(text);
}

let stage: Stage;
/** All that each of them can fetch, while the minutes are DRAFT, READY and FINAL. */
const had = new Map<string, Map<(typeof OUTSIDE)[number] | 'chair', string[]>>();

const scoring = (by: By, dimension = 0) => ({
  sessionId: stage.sessionId,
  dimensionId: stage.dimensionIds[dimension],
  levels: Object.values(Level).map((level, place) => ({
    ...{ level, value: GIVEN[by].levels[place], reason: GIVEN[by].reason },
  })),
});

/** What is said in documents, whole and of one dimension, by each depth; `readAs` fetches each form besides. Numbers know no language. */
function* documents(): Generator<string> {
  for (const depth of Object.values(DocumentDepth))
    for (const dimension of ['', stage.dimensionIds[0] ?? ''])
      for (const ending of ['json', 'md']) {
        const asked = new URLSearchParams({ depth, ...(dimension && { dimension }) });
        yield `/documents/sessions/${stage.sessionId}.${ending}?${asked}`;
      }
}

async function everythingOf(who: (typeof OUTSIDE)[number] | 'chair'): Promise<string[]> {
  const client = stage.as[who];
  const record = await stage.app.em().findOneOrFail(EvaluationRecord, { dimension: stage.dimensionIds[0] });
  const none = newId();
  const asked: Reachable = {
    ...{ stage, next: null, cancelled: null, foreign: new Set() },
    ids: {
      ...{ importIds: [none], versionId: none, fileId: none, sealedHash: null, recordId: record.id },
      minutesId: (await minutesAt(stage)).id,
    },
  };
  const { raw } = await readAs(schema, asked, { client, personId: stage.personIds[who] });
  for (const path of documents()) {
    const response = await fetch(`${client.url}${path}`, {
      headers: { cookie: client.cookie, accept: '*/*' },
    });
    raw.push(await wordsOf(path, new Uint8Array(await response.arrayBuffer())));
  }
  for (const { reason, total } of Object.values(GIVEN))
    for (const text of [reason, total, total.replace('.', ',')])
      raw.push(
        JSON.stringify(
          await client.gql(
            'query ($text: String!) { search(text: $text) { hits { kind excerpt { text } } } }',
            {
              text,
            },
          ),
        ),
      );
  if (who === 'chair') return raw;
  for (const mutation of ['scoreDimension', 'setPanelScore'])
    raw.push(
      JSON.stringify(await refusal(stage, who, mutation, { ...scoring('panel'), levels: [], revision: 0 })),
    );
  // What was sent to them, whether a mail server took it or not.
  const seatIds: Partial<Record<string, string>> = stage.seatIds;
  const mails = await stage.app.em().find(Mail, { seatId: seatIds[who] ?? '' });
  raw.push(JSON.stringify(mails));
  return raw;
}

async function readAll(phase: string): Promise<void> {
  const all = new Map<(typeof OUTSIDE)[number] | 'chair', string[]>();
  for (const who of ['chair', ...OUTSIDE] as const) all.set(who, await everythingOf(who));
  had.set(phase, all);
}

/** Who had what of a score at a moment. */
const whoHad = (phase: string, by: By) =>
  [...(had.get(phase) ?? [])].filter(([, raw]) => raw.some((text) => tells(text, by))).map(([who]) => who);

beforeAll(async () => {
  stage = await setStage(await startApp());
  // How often one address may ask has a test of its own; here eight readers share one.
  stage.app.services.verifyPace.count = async () => undefined;
  const { session } = (
    await stage.as.admin.gql<{ session: { cycle: Record<string, unknown> } }>(
      'query ($id: ID!) { session(id: $id) { cycle { id revision year stage name letter } } }',
      { id: stage.sessionId },
    )
  ).data as { session: { cycle: Record<string, unknown> } };
  await act(stage, 'admin', 'saveCycle', {
    ...session.cycle,
    ...{ programmeId: stage.programmeId, allottedMinutes: 30 },
    levelWeights: Object.values(Level).map((level, place) => ({ level, percent: WEIGHTS[place] })),
  });
  await open(stage);
  await ask(stage, stage.agencyIds.slice(0, 2));
  await act(stage, 'evaluator', 'scoreDimension', scoring('evaluator'));
  await act(stage, 'chair', 'scoreDimension', scoring('chair'));
  await act(stage, 'chair', 'setPanelScore', scoring('panel'));
  await readAll('DRAFT');
  await close(stage);
  await toReady(stage);
  await readAll('READY');
  await actOnMinutes(stage, 'chair', 'finaliseMinutes');
  await readAll('FINAL');
  return () => stage.app.stop();
}, 900_000);

describe('[V4] scores, by their odd numbers and the words of their reasons, in all that can be fetched', () => {
  it.each(['DRAFT', 'READY'])(
    'reach nobody outside the panel while the minutes are %s, and the chair',
    (phase) => {
      for (const by of ['evaluator', 'chair', 'panel'] as const)
        expect(whoHad(phase, by), by).toEqual(['chair']);
    },
  );

  it("are the panel's alone from FINAL, and that reaches everyone who is seated", () => {
    expect(whoHad('FINAL', 'panel')).toEqual(['chair', ...OUTSIDE.filter((who) => who !== 'outsider')]);
    for (const by of ['evaluator', 'chair'] as const) expect(whoHad('FINAL', by), by).toEqual(['chair']);
  });
});
