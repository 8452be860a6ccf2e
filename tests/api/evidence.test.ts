import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { EvidenceFile } from '@risalah/server/evidence/evidenceFile.entity';
import { EvidenceRequest } from '@risalah/server/evidence/evidenceRequest.entity';
import { verifyFolder } from '@risalah/server/proof/verifyFolder';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { rebuildIndex } from '@risalah/server/search/searchIndex';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { askDocument } from '../support/documents.ts';
import { finalise, promise } from '../support/mailing.ts';
import { newId } from '../support/newId.ts';
import { act, CAST, documentOf, open, refusal, type Seated, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { download, upload } from '../support/uploading.ts';

let stage: Stage;
let answerId: string;

beforeEach(async () => {
  stage = await setStage(await anApp());
  ({ answerId } = await promise(stage));
});

const SEES: Seated[] = ['chair', 'evaluator', 'secretary', 'lead', 'head', 'staff'];
const EVERYONE = [...(Object.keys(CAST) as Seated[]), 'admin', 'outsider'] as const;
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

interface File {
  id: string;
  name: string;
  path: string;
  mediaType: string;
  typeDiffers: boolean;
  sha256: string;
}

async function attach(
  bytes: string | Uint8Array,
  name: string,
  more: Record<string, unknown> = {},
): Promise<File> {
  const uploadId = await upload(stage.as.head, bytes);
  return act<File>(stage, 'head', 'attachEvidence', { uploadId, name, answerId, ...more });
}

const requestOf = () => stage.app.em().findOneOrFail(EvidenceRequest, { answer: answerId });

const ANSWERS = `query ($id: ID!) { session(id: $id) { questions { answers {
  evidenceFiles { name sha256 } evidenceRequests { text deliveredAt }
} } } }`;

describe('evidence', () => {
  it('[F1] is handed in by the head of the agency that was asked, and by nobody else', async () => {
    const file = await attach('Notula rapat', 'notula.txt');
    expect(file).toMatchObject({
      name: 'notula.txt',
      mediaType: 'text/plain',
      sha256: sha256('Notula rapat'),
    });
    const own = await upload(stage.as.otherHead, 'Milik dinas lain');
    const other = { uploadId: own, name: 'lain.txt', answerId };
    expect(await refusal(stage, 'otherHead', 'attachEvidence', other)).toMatchObject({
      code: 'NOT_AGENCY_HEAD',
    });
    const theirs = await upload(stage.as.head, 'Milik kepala');
    expect(await refusal(stage, 'staff', 'attachEvidence', { ...other, uploadId: theirs })).toMatchObject({
      code: 'NOT_AGENCY_HEAD',
    });
  });

  it("[F1] takes nobody's upload but one's own, and none that is not finished", async () => {
    const theirs = await upload(stage.as.otherHead, 'Milik dinas lain');
    const input = { uploadId: theirs, name: 'lain.txt', answerId };
    expect(await refusal(stage, 'head', 'attachEvidence', input)).toMatchObject({
      code: 'UPLOAD_NOT_FINISHED',
    });
    for (const uploadId of ['../risalah.sqlite3', `${stage.personIds.head}_${'0'.repeat(32)}`, ''])
      expect(await refusal(stage, 'head', 'attachEvidence', { ...input, uploadId })).toMatchObject({
        code: 'UPLOAD_NOT_FINISHED',
      });
  });

  it('is withdrawn by the head of its agency alone: nobody gets its bytes then, what was asked is due again, the log keeps it', async () => {
    const request = await requestOf();
    const wrong = await attach('Berkas yang salah', 'salah.txt', { evidenceRequestId: request.id });
    expect((await requestOf()).deliveredAt).not.toBeNull();
    for (const who of EVERYONE.filter((each) => each !== 'head')) {
      const { code } = await refusal(stage, who, 'withdrawEvidence', { evidenceFileId: wrong.id });
      expect([who, code]).toEqual([who, who === 'outsider' ? 'NO_SEAT' : 'NOT_AGENCY_HEAD']);
    }
    const right = await attach('Berkas yang benar', 'benar.txt', { evidenceRequestId: request.id });
    const { at } = await stage.app.em().findOneOrFail(EvidenceFile, right.id);
    const input = { evidenceFileId: wrong.id };
    const withdrawn = await act<{ withdrawnAt: string | null }>(stage, 'head', 'withdrawEvidence', input);
    expect(withdrawn.withdrawnAt).not.toBeNull();
    for (const who of EVERYONE) expect((await download(stage.as[who], wrong.path)).status).toBe(404);
    expect((await download(stage.as.chair, right.path)).status).toBe(200);
    expect((await requestOf()).deliveredAt).toEqual(at);
    expect(await refusal(stage, 'head', 'withdrawEvidence', input)).toMatchObject({
      code: 'EVIDENCE_ALREADY_WITHDRAWN',
    });
    await act(stage, 'head', 'withdrawEvidence', { evidenceFileId: right.id });
    expect((await requestOf()).deliveredAt).toBeNull();
    const kinds = (await stage.app.em().find(SessionEvent, {}, { orderBy: { number: 'asc' } })).map(
      ({ kind }) => kind,
    );
    expect(kinds.slice(-4)).toEqual([
      ...['EVIDENCE_ATTACHED', 'EVIDENCE_ATTACHED', 'EVIDENCE_WITHDRAWN', 'EVIDENCE_WITHDRAWN'],
    ]);
  });

  it('stays as it is once the minutes of its dimension are final, and one that was withdrawn before is sealed with nothing', async () => {
    const wrong = await attach('Berkas yang salah', 'salah.txt');
    const right = await attach('Berkas yang benar', 'benar.txt');
    await act(stage, 'head', 'withdrawEvidence', { evidenceFileId: wrong.id });
    await finalise(stage);
    expect(await refusal(stage, 'head', 'withdrawEvidence', { evidenceFileId: right.id })).toMatchObject({
      code: 'EVIDENCE_FROZEN',
    });
    const [{ canonicalJson }] = (await stage.app
      .em()
      .getConnection()
      .execute('select canonical_json as "canonicalJson" from proceedings')) as [{ canonicalJson: string }];
    expect(canonicalJson).toContain(right.sha256);
    expect(canonicalJson).not.toContain(wrong.sha256);
  });

  it('[F2] is downloaded by panel, secretaries, region lead and the agency; to everyone else it is not there', async () => {
    const { path } = await attach('Rahasia dinas', 'rahasia.txt');
    for (const who of EVERYONE) {
      const response = await download(stage.as[who], path);
      expect([who, response.status]).toEqual([who, (SEES as string[]).includes(who) ? 200 : 404]);
      expect((await response.text()).includes('Rahasia dinas')).toBe((SEES as string[]).includes(who));
    }
    expect((await fetch(`${stage.app.url}${path}`)).status).toBe(401);
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.evaluator });
    expect((await download(stage.as.evaluator, path)).status).toBe(404);
  });

  it('[F2] tells its name and hash to the same, in the session and in its events, also after FINAL', async () => {
    await attach('Rahasia dinas', 'rahasia-dinas.txt');
    const namedTo = async () => {
      const named: string[] = [];
      for (const who of Object.keys(CAST) as Seated[]) {
        const seen = await must(stage.as[who], ANSWERS, { id: stage.sessionId });
        if (JSON.stringify(seen).includes('rahasia-dinas')) named.push(who);
      }
      return named.sort();
    };
    expect(await namedTo()).toEqual([...SEES].sort());
    const event = await stage.app.em().findOneOrFail(SessionEvent, { kind: 'EVIDENCE_ATTACHED' });
    expect(event.audience).toEqual(['PANEL', 'LEAD', `AGENCY:${stage.agencyIds[0]}`]);
    await finalise(stage);
    expect(await namedTo()).toEqual([...SEES].sort());
  });

  it('[F3] is due until the first file for what was asked comes, and says whether that came late', async () => {
    expect((await requestOf()).deliveredAt).toBeNull();
    const { id: evidenceRequestId } = await requestOf();
    await attach('Tidak diminta', 'lain.txt');
    expect((await requestOf()).deliveredAt).toBeNull();
    stage.app.clock.advance(11 * 3_600_000);
    await attach('Diminta', 'diminta.txt', { evidenceRequestId });
    const { deliveredAt } = await requestOf();
    expect(deliveredAt).not.toBeNull();
    await attach('Diminta lagi', 'diminta2.txt', { evidenceRequestId });
    expect((await requestOf()).deliveredAt).toEqual(deliveredAt);
    const elsewhere = { uploadId: await upload(stage.as.head, 'x'), name: 'x.txt', answerId };
    expect(
      await refusal(stage, 'head', 'attachEvidence', { ...elsewhere, evidenceRequestId: newId() }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[F4] that comes after FINAL is an addendum as well, which is sealed and does not tell its name', async () => {
    await attach('Tepat waktu', 'tepat.txt');
    await finalise(stage);
    const late = await attach('Terlambat', 'terlambat.txt');
    const { session } = await must<{ session: { minutes: { addenda: { text: string }[] }[] } }>(
      stage.as.observer,
      'query ($id: ID!) { session(id: $id) { minutes { addenda { text } } } }',
      { id: stage.sessionId },
    );
    const [addendum] = session.minutes.flatMap(({ addenda }) => addenda);
    expect(addendum?.text).toContain(`SHA-256: ${late.sha256}`);
    expect(addendum?.text).toContain('jawaban 1a');
    expect(addendum?.text).not.toContain('terlambat.txt');
    const report = await verifyFolder(stage.app.em());
    expect([report.findings, report.counts.addenda]).toEqual([[], 1]);
  });

  it('[F4] is frozen with the minutes by its hash, and by no name', async () => {
    const file = await attach('Dibekukan', 'dibekukan.txt');
    const { sha256: frozen } = await finalise(stage);
    expect(frozen).toHaveLength(64);
    const { session } = await must<{
      session: { minutes: { proceedings: { canonicalJson: string } | null }[] };
    }>(
      stage.as.observer,
      'query ($id: ID!) { session(id: $id) { minutes { proceedings { canonicalJson } } } }',
      { id: stage.sessionId },
    );
    const json = session.minutes.map(({ proceedings }) => proceedings?.canonicalJson ?? '').join();
    expect(json).toContain(file.sha256);
    expect(json).not.toContain('dibekukan.txt');
  });

  it('[F4] stands in documents by its hash and by no name: until FINAL for who may see files, then for all', async () => {
    const file = await attach('Isi', 'rahasia-dinas.txt');
    const wrong = await attach('Salah', 'salah.txt');
    await act(stage, 'head', 'withdrawEvidence', { evidenceFileId: wrong.id });
    const told = async () => {
      const seen: string[] = [];
      for (const who of Object.keys(CAST) as Seated[]) {
        const response = await askDocument(stage, who, { ending: 'md' });
        if (response.status !== 200) continue;
        const text = await response.text();
        expect(text).not.toMatch(/rahasia-dinas|salah\.txt/);
        expect(text).not.toContain(wrong.sha256);
        if (text.includes(`SHA-256 ${file.sha256}`)) seen.push(who);
      }
      return seen.sort();
    };
    expect(await told()).toEqual([...SEES].sort());
    await finalise(stage);
    expect(await told()).toEqual(Object.keys(CAST).sort());
  });

  it('[F5] stands behind a record, where the head of an agency of its region brings it, before the session too', async () => {
    const fresh = await setStage(await anApp());
    const em = fresh.app.em();
    const record = await em.findOneOrFail(EvaluationRecord, { dimension: fresh.dimensionIds[1] });
    const uploadId = await upload(fresh.as.otherHead, 'Profil layanan');
    const input = { uploadId, name: 'profil.txt', recordId: record.id };
    const file = await act<File>(fresh, 'otherHead', 'attachEvidence', input);
    const seen = (who: keyof Stage['as']) =>
      must<{ record: { evidenceFiles: { name: string }[] } }>(
        fresh.as[who],
        'query ($id: ID!) { record(id: $id) { evidenceFiles { name } } }',
        { id: record.id },
      );
    expect((await seen('chair')).record.evidenceFiles).toEqual([{ name: 'profil.txt' }]);
    expect((await seen('head')).record.evidenceFiles).toEqual([]);
    expect((await download(fresh.as.head, file.path)).status).toBe(404);
    const both = { ...input, answerId: newId() };
    expect(await refusal(fresh, 'otherHead', 'attachEvidence', both)).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('[K1] handed in twice with one id is there once, also when the upload is gone by then', async () => {
    const uploadId = await upload(stage.as.head, 'Sekali saja');
    const input = { mutationId: newId(), uploadId, name: 'sekali.txt', answerId };
    const first = await must<{ attachEvidence: File }>(stage.as.head, documentOf('attachEvidence'), {
      input,
    });
    const second = await must<{ attachEvidence: File }>(stage.as.head, documentOf('attachEvidence'), {
      input,
    });
    expect(second.attachEvidence.id).toBe(first.attachEvidence.id);
    expect(await stage.app.em().count(EvidenceFile, {})).toBe(1);
    expect(readdirSync(join(stage.app.dataFolder, 'uploads'))).toEqual([]);
  });

  it('[F6] of one content lies on the disk once, under its hash, whoever brings it under whatever name', async () => {
    const one = await attach('Sama', 'satu.txt');
    const two = await attach('Sama', 'dua.txt');
    expect(one.sha256).toBe(two.sha256);
    const place = join(stage.app.dataFolder, 'evidence', one.sha256.slice(0, 2));
    expect(readdirSync(place)).toEqual([one.sha256]);
    expect(await (await download(stage.as.chair, two.path)).text()).toBe('Sama');
  });

  const found = async (who: Seated) =>
    (
      await must<{ search: { hits: { kind: string }[] } }>(
        stage.as[who],
        'query ($text: String!) { search(text: $text) { hits { kind } } }',
        { text: 'musrenbang' },
      )
    ).search.hits.map(({ kind }) => kind);

  it('[V6] is found by its name by those who may see it, and by nobody else', async () => {
    await attach('Isi', 'daftar-hadir-musrenbang.pdf');
    for (const who of Object.keys(CAST) as Seated[])
      expect([who, await found(who)]).toEqual([who, SEES.includes(who) ? ['EVIDENCE_FILE'] : []]);
    await finalise(stage);
    expect(await found('observer')).toEqual([]);
  });

  it('[V6] is found by its name no more once it was withdrawn, also in an index that is built anew', async () => {
    const { id } = await attach('Isi', 'daftar-hadir-musrenbang.pdf');
    expect(await found('head')).toEqual(['EVIDENCE_FILE']);
    await act(stage, 'head', 'withdrawEvidence', { evidenceFileId: id });
    for (const who of SEES) expect([who, await found(who)]).toEqual([who, []]);
    await rebuildIndex(stage.app.em());
    for (const who of SEES) expect([who, await found(who)]).toEqual([who, []]);
  });
});

describe('a file that would be more than a file', () => {
  it('[F7] is given out as bytes, to be kept and not run, whatever it holds', async () => {
    const page = '<!doctype html><script>alert(1)</script>';
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    for (const [bytes, name] of [
      [page, 'halaman.html'],
      [page, 'gambar.png'],
      [svg, 'gambar.svg'],
      ['var x = 1;', 'kode.js'],
    ] as const) {
      const { path } = await attach(bytes, name);
      const { headers } = await download(stage.as.chair, path);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('[F7] is called what it is, and said to be when its name says something else', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    expect(await attach(png, 'foto.png')).toMatchObject({ mediaType: 'image/png', typeDiffers: false });
    expect(await attach(program, 'laporan.pdf')).toMatchObject({
      mediaType: 'application/x-msdownload',
      typeDiffers: true,
    });
    expect(await attach('bukan pdf', 'surat.pdf')).toMatchObject({
      mediaType: 'text/plain',
      typeDiffers: true,
    });
    expect(await attach('%PDF-1.7\n%âãÏÓ\n', 'surat.pdf')).toMatchObject({
      mediaType: 'application/pdf',
      typeDiffers: false,
    });
  });

  it('[F8] keeps a bare name, and never a place on the disk', async () => {
    const names: [string, string][] = [
      ['../../../etc/passwd', 'passwd'],
      ['C:\\Users\\a\\notula.pdf', 'notula.pdf'],
      ['..', 'tanpa-nama'],
      ['laporan\u202Efdp.exe', 'laporanfdp.exe'],
      ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'],
      ['Notula "rapat"; é.pdf', 'Notula "rapat"; é.pdf'],
    ];
    for (const [given, kept] of names) {
      const file = await attach(`isi ${given}`, given);
      expect(file.name).toBe(kept);
      const disposition = (await download(stage.as.chair, file.path)).headers.get('content-disposition');
      expect(disposition).toMatch(/^attachment; filename=/);
    }
    expect(existsSync(join(stage.app.dataFolder, 'passwd'))).toBe(false);
  });
});

describe('before a session is opened', () => {
  it('[F1] there is no answer to hand anything in for, and none to a question that was withdrawn', async () => {
    const fresh = await setStage(await anApp());
    await open(fresh);
    const asked = await act<{ id: string; revision: number; answers: { id: string }[] }>(
      fresh,
      'chair',
      'askQuestion',
      { sessionId: fresh.sessionId, text: 'Apa?', agencyIds: fresh.agencyIds.slice(0, 1) },
    );
    await act(fresh, 'chair', 'withdrawQuestion', { questionId: asked.id, revision: asked.revision });
    const uploadId = await upload(fresh.as.head, 'x');
    const input = { uploadId, name: 'x.txt', answerId: asked.answers[0]?.id };
    expect(await refusal(fresh, 'head', 'attachEvidence', input)).toMatchObject({
      code: 'QUESTION_WITHDRAWN',
    });
  });
});
