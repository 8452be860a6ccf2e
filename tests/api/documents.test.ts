import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { AuditEntry } from '@risalah/server/audit/auditEntry.entity';
import { findSeal } from '@risalah/server/proof/confirm';
import { exportProof } from '@risalah/server/proof/exportProof';
import { proofText } from '@risalah/server/proof/proofText';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { sha256Hex, verifyProof } from '@risalah/shared/proof';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDocument, document, refusalOf, words } from '../support/documents.ts';
import { freezeMeeting, holdMeeting, publicKeyOf } from '../support/frozen.ts';
import { type ReadPdf, readPdf } from '../support/readPdf.ts';
import { act, ask, open, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp, startApp, type TestApp } from '../support/testApp.ts';
import { write } from '../support/writing.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a session whose minutes are FINAL', () => {
  let app: TestApp;
  let stage: Stage;
  let frozen: Proceedings[];
  let whole: ReadPdf;
  let first: ReadPdf;

  beforeAll(async () => {
    app = await startApp();
    stage = await setStage(app);
    const em = app.em();
    await em.nativeUpdate(Seat, { id: stage.seatIds.chair }, { nip: '196512311990031001' });
    await holdMeeting(stage);
    await freezeMeeting(stage);
    frozen = await app.em().find(Proceedings, {}, { orderBy: { dimension: { position: 'asc' } } });
    whole = await readPdf(await document(stage, 'chair'));
    first = await readPdf(await document(stage, 'observer', { dimension: stage.dimensionIds[0] }));
  });
  afterAll(() => app.stop());

  it('[D4] is an archival, tagged PDF in its language, by the word of libraries that did not write it', async () => {
    expect(whole.metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(whole.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect([whole.info.Language, whole.marked]).toEqual(['id', true]);
    expect(whole.info.Title).toBe('Risalah, Sidang evaluasi Kota Uji, 2024 II');
    const { catalog } = await PDFDocument.load(await document(stage, 'chair'), { updateMetadata: false });
    const [intent] = catalog.lookup(PDFName.of('OutputIntents'), PDFArray).asArray();
    expect(String(catalog.context.lookup(intent, PDFDict).get(PDFName.of('S')))).toBe('/GTS_PDFA1');
    const english = await readPdf(await document(stage, 'chair', { language: 'EN' }));
    expect([english.info.Language, english.text]).toEqual([
      'en',
      expect.stringContaining('Questions and answers'),
    ]);
  });

  it('[D4] has headings, lists of contents, tables with heads and described pictures in its structure', () => {
    const roles = Object.fromEntries(whole.roles);
    // Two dimensions, attendance, signatures, authenticity; a table of contents with all of it.
    expect(roles).toMatchObject({ H1: 5, Figure: 1 });
    for (const role of ['TOC', 'TOCI', 'H2', 'Table', 'THead', 'TH', 'TD', 'P', 'Link']) {
      expect(roles[role] ?? 0, role).toBeGreaterThan(0);
    }
    expect(whole.alts).toEqual([
      expect.stringMatching(/^Kode QR yang membuka http.*\/verify\/[0-9a-f]{64}$/),
    ]);
  });

  it('[D1] says what was frozen: the head, every word said, decisions, follow-ups, who came, who signed', () => {
    for (const said of [
      'Nomor RIS/99.01/01/',
      'Ruang rapat',
      'B-1/2024',
      'Apa capaiannya?',
      'Empat layanan.',
      'Belum ada anggaran.',
      'Kami siap.',
      'Anggarkan pada 2025.',
      'Risalah dimensi ini.',
      'Bukti diminta paling lambat',
      'Bukti diterima 20 November.',
      'Daftar hadir',
      'NIP 196512311990031001',
      'Ditandatangani secara elektronik',
    ]) {
      expect(first.text).toContain(said);
    }
    expect(first.text).not.toContain('Pertanyaan dimensi dua?');
    expect(whole.text).toContain('Pertanyaan dimensi dua?');
    expect(first.text).not.toContain('Sementara');
  });

  it('has its number and its page on every page', () => {
    expect(whole.pages).toBeGreaterThan(1);
    for (const [index, page] of whole.texts.entries()) {
      expect(page).toContain('RIS/99.01/00/');
      expect(page).toContain(`Halaman ${index + 1} dari ${whole.pages}`);
    }
  });

  it('[D5] carries the frozen texts byte for byte, and the proof that verifies them', async () => {
    const publicKey = await publicKeyOf(stage);
    const proof = await exportProof(app.em(), { sessionId: stage.sessionId });
    const sealed = proof?.sealed.map(({ canonicalJson }) => `${sha256Hex(canonicalJson).slice(0, 16)}.json`);
    // Two dimensions, and the addendum to the first.
    expect(sealed).toHaveLength(3);
    expect(new Set(whole.attachments.keys())).toEqual(new Set([...(sealed ?? []), 'risalah-proof.json']));
    for (const { sha256, canonicalJson } of frozen) {
      const attached = whole.attachments.get(`${sha256.slice(0, 16)}.json`);
      expect(text(attached ?? new Uint8Array())).toBe(canonicalJson);
    }
    const attached = text(whole.attachments.get('risalah-proof.json') ?? new Uint8Array());
    expect(attached).toBe(proof && proofText(proof));
    expect(verifyProof(attached, { publicKey })).toMatchObject({ valid: true, findings: [] });
  });

  it('[D5] leads to the verify page: one dimension by its fingerprint, the whole by the last seal', async () => {
    const proof = await exportProof(app.em(), { sessionId: stage.sessionId });
    expect(new Set(first.links)).toEqual(new Set([`${app.url}/verify/${frozen[0]?.sha256}`]));
    expect(new Set(whole.links)).toEqual(new Set([`${app.url}/verify/${proof?.seals.at(-1)?.hash}`]));
  });

  it('[D5] tells of each addendum the fingerprint that the verify page knows', async () => {
    const proof = await exportProof(app.em(), { sessionId: stage.sessionId });
    const hashes = proof?.sealed.map(({ canonicalJson }) => sha256Hex(canonicalJson)) ?? [];
    const added = hashes.filter((hash) => frozen.every(({ sha256 }) => sha256 !== hash));
    expect(added).toHaveLength(1);
    expect(await words(stage, 'observer')).toContain(`Sidik (SHA-256): ${added[0]}`);
    expect((await findSeal(app.em(), added[0] ?? ''))?.kind).toBe('ADDENDUM');
  });

  it('[D1] gives each depth its measure', async () => {
    const [notula, brief] = [
      await words(stage, 'chair', { depth: 'NOTULA' }),
      await words(stage, 'chair', { depth: 'LAPORAN_SINGKAT' }),
    ];
    expect(notula).toContain('Empat layanan.');
    expect(notula).not.toContain('Kami siap.');
    expect(brief).not.toContain('Empat layanan.');
    for (const each of [notula, brief]) {
      expect(each).toContain('Diterima');
      expect(each).toContain('Anggarkan pada 2025.');
    }
  });

  it('[D2] is a file of its own name that no browser guesses about or keeps', async () => {
    const response = await askDocument(stage, 'chair', { dimension: stage.dimensionIds[0] });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=risalah-kota-uji-2024-dimensi-satu.pdf',
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    await response.arrayBuffer();
  });

  it('[D1] as JSON holds everything, the proof included', async () => {
    const facts = JSON.parse(text(await document(stage, 'head', { ending: 'json' })));
    expect(facts).toMatchObject({ format: 'risalah/document/1', final: true, whole: true });
    expect(facts.dimensions[0].questions[0].answers.map((each: { label: string }) => each.label)).toEqual([
      '1a',
      '1b',
    ]);
    expect(verifyProof(JSON.stringify(facts.proof)).valid).toBe(true);
  });

  it('[D3] is open, as far as it is FINAL, to who is seated in another session of the region', async () => {
    const em = app.em();
    const sessionId = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    const [seat] = await em.find(Seat, { id: stage.seatIds.observer });
    em.create(
      Seat,
      {
        ...{ role: 'OBSERVER', session: sessionId, person: stage.personIds.outsider },
        ...{ name: seat?.name ?? '', office: 'Pengamat' },
      } as never,
      { persist: true },
    );
    await em.flush();
    expect(await words(stage, 'outsider')).toContain('Empat layanan.');
    expect((await refusalOf(await askDocument(stage, 'outsider', { sessionId }))).slice(0, 2)).toEqual([
      422,
      'SESSION_NOT_STARTED',
    ]);
  });

  it('[D2] is noted in the audit, with who took what out in which form', async () => {
    await document(stage, 'lead', { ending: 'md', depth: 'NOTULA' });
    const [entry] = await app
      .em()
      .find(AuditEntry, { kind: 'EXPORTED' }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(entry).toMatchObject({
      ...{ personId: stage.personIds.lead, subject: 'NOTULA MD', subjectId: stage.sessionId },
      address: expect.stringContaining('127.0.0.1'),
    });
  });
});

describe('a session that is live', () => {
  it('[D3] is a provisional document, marked so on every page, that proves nothing', async () => {
    const stage = await setStage(await anApp());
    await open(stage);
    await ask(stage);
    const response = await askDocument(stage, 'chair');
    expect(response.headers.get('content-disposition')).toContain('risalah-kota-uji-2024-sementara.pdf');
    const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
    for (const page of pdf.texts) expect(page).toContain('Sementara, belum final');
    expect(pdf.text).toContain('Belum final: Dimensi satu, Dimensi dua.');
    expect([pdf.attachments.size, pdf.links]).toEqual([0, []]);
    expect(pdf.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect((await words(stage, 'chair', { language: 'EN' })).toLowerCase()).toContain('provisional document');
  });

  it('[D3] shows each reader what the rules let them see, and nothing else', async () => {
    const app = await anApp();
    const stage = await setStage(app);
    await app.em().nativeUpdate(Seat, { id: stage.seatIds.head }, { nip: '197001011995031002' });
    await open(stage);
    const [own] = (await ask(stage)).answers;
    const submitted = await act(stage, 'head', 'submitAnswer', {
      ...{ answerId: own?.id, revision: own?.revision, text: 'Empat layanan.' },
    });
    await act(stage, 'chair', 'requestFollowUp', {
      ...{ answerId: submitted.id, revision: submitted.revision, agencyId: stage.agencyIds[0] },
      ...{ kind: 'BUDGET', dueYear: 2025, text: 'Anggarkan pada 2025.' },
    });
    await write(stage, 0, 'Naskah yang masih ditulis.');
    const seen = async (who: keyof Stage['as']) => {
      const said = await words(stage, who);
      return [
        'Empat layanan.',
        'Naskah yang',
        'Anggarkan pada',
        '(Tertulis; Tindak lanjut)',
        '197001011995031002',
      ]
        .map((part) => said.includes(part))
        .map(Number)
        .join('');
    };
    // Words, draft minutes, follow-up, decision, staff number.
    expect(await seen('chair')).toBe('11111');
    expect(await seen('secretary')).toBe('11111');
    expect(await seen('evaluator')).toBe('11110');
    expect(await seen('head')).toBe('10111');
    expect(await seen('lead')).toBe('10110');
    expect(await seen('otherHead')).toBe('10000');
    expect(await seen('observer')).toBe('10000');
    const json = text(await document(stage, 'observer', { ending: 'json' }));
    for (const hidden of ['Naskah yang', 'Anggarkan pada', 'FOLLOW_UP', '197001011995031002']) {
      expect(json).not.toContain(hidden);
    }
  });

  it('[D4] is made whatever was typed: letters that no typeface has are named, signs that end texts are left out', async () => {
    const stage = await setStage(await anApp());
    await open(stage);
    await ask(stage, undefined, 'Angka ≥ 5 → “baik” 👍🏽, السلام, 中, #set text(red) *x* $y$ \\ @z <w>');
    await write(stage, 0, '| a | b |\n# bukan judul\n1. satu');
    const pdf = await readPdf(await document(stage, 'chair'));
    expect(pdf.text).toContain('[U+4E2D], #set text(red) *x* $y$ \\ @z <w>');
    expect(pdf.text).toContain('≥ 5 → “baik”');
    expect(pdf.text).toContain('# bukan judul');
    const markdown = await words(stage, 'chair');
    expect(markdown).toContain('中');
    expect(markdown).toContain('\\*x\\*');
  });
});

describe('a document', () => {
  let app: TestApp;
  let stage: Stage;
  beforeAll(async () => {
    app = await startApp();
    stage = await setStage(app);
    await open(stage);
  });
  afterAll(() => app.stop());

  it('[D2] is refused with a code in the reader’s language', async () => {
    const said = async (...asked: Parameters<typeof askDocument>) => refusalOf(await askDocument(...asked));
    const english = { headers: { 'accept-language': 'en' } };
    expect(await said(stage, null, english)).toEqual([
      401,
      'NOT_SIGNED_IN',
      expect.stringContaining('not signed in'),
    ]);
    expect(await said(stage, 'outsider')).toEqual([403, 'NO_SEAT', 'Anda tidak punya kursi di sidang ini.']);
    expect((await said(stage, 'admin'))[1]).toBe('NO_SEAT');
    expect((await said(stage, 'chair', { sessionId: 'tidak-ada' })).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
    expect((await said(stage, 'chair', { dimension: 'tidak-ada' })).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
    for (const wrong of [{ depth: 'SEMUA' }, { ending: 'exe' }, { language: 'XX' }]) {
      expect((await said(stage, 'chair', wrong)).slice(0, 2)).toEqual([400, 'BAD_INPUT']);
    }
    const foreign = { headers: { origin: 'https://lain.test' } };
    expect((await said(stage, 'chair', foreign)).slice(0, 2)).toEqual([403, 'FOREIGN_ORIGIN']);
  });

  it('[D6] tells who waits for it how far it is, and nobody else', async () => {
    const phaseFor = async (who: keyof Stage['as']) => {
      const response = await fetch(`${app.url}/documents/progress/karcis-1`, {
        headers: { cookie: stage.as[who].cookie },
      });
      const { data } = (await response.json()) as { data: { phase: string } | null };
      return data?.phase ?? null;
    };
    let made = false;
    const making = document(stage, 'chair', { ticket: 'karcis-1' }).finally(() => {
      made = true;
    });
    const phases = new Set<unknown>();
    while (!made) {
      phases.add(await phaseFor('chair'));
      expect(await phaseFor('evaluator')).toBe(null);
    }
    await making;
    expect([...phases]).toEqual(
      expect.arrayContaining([expect.stringMatching(/COLLECTING|WAITING|COMPOSING|RENDERING/)]),
    );
    expect(await phaseFor('chair')).toBe(null);
  });

  it('[D6] is refused to who has three in the making, with DOCUMENTS_BUSY, and made for everybody else', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => askDocument(stage, 'secretary')));
    const statuses = all.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(3);
    expect(statuses).toContain(503);
    const busy = all.find(({ status }) => status === 503);
    expect(busy && (await refusalOf(busy))[1]).toBe('DOCUMENTS_BUSY');
    expect((await document(stage, 'secretary')).length).toBeGreaterThan(1_000);
  });
});
