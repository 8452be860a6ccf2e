import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, words } from '../support/documents.ts';
import { holdMeeting } from '../support/frozen.ts';
import { readPdf } from '../support/readPdf.ts';
import { act, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';
import { actOnMinutes } from '../support/writing.ts';

describe('minutes that a secretary makes final in the place of the chair', () => {
  let app: TestApp;
  let stage: Stage;

  beforeAll(async () => {
    app = await startApp();
    stage = await setStage(app);
    await holdMeeting(stage);
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.chair });
    await act(stage, 'admin', 'grantSeat', {
      ...{ sessionId: stage.sessionId, email: 'secretary@uji.test', role: 'CHAIR', name: 'Sekretaris uji' },
      ...{ office: 'Sekretaris', actingFor: 'Ketua Tim Penguji', nip: '197001012000031002' },
    });
    await actOnMinutes(stage, 'secretary', 'finaliseMinutes', 0);
  });
  afterAll(() => app.stop());

  it('are frozen with whom they signed for', async () => {
    const [frozen] = await app.em().find(Proceedings, {});
    const { signatures } = JSON.parse(frozen?.canonicalJson ?? '{}');
    expect(signatures.chair).toMatchObject({
      ...{ role: 'CHAIR', name: 'Sekretaris uji', office: 'Sekretaris' },
      ...{ actingFor: 'Ketua Tim Penguji', nip: '197001012000031002' },
    });
    expect(signatures.secretary).toMatchObject({ role: 'SECRETARY', actingFor: null });
  });

  it('say so in the signature block, in both languages, in PDF, DOCX, Markdown and JSON', async () => {
    const [dimension] = stage.dimensionIds;
    const block = '**a.n. Ketua Tim Penguji, Sekretaris**';
    const markdown = await words(stage, 'secretary', { dimension });
    expect(markdown).toContain(block);
    // The office stands above the name, not under it again.
    const [, signed = ''] = markdown.split(block);
    expect(
      signed
        .split('\n')
        .slice(1, 4)
        .map((line) => line.trim()),
    ).toEqual([
      expect.stringMatching(/^Ditandatangani secara elektronik/),
      'Sekretaris uji',
      'NIP 197001012000031002',
    ]);
    expect(await words(stage, 'secretary', { dimension, language: 'EN' })).toContain(
      '**on behalf of Ketua Tim Penguji, Sekretaris**',
    );
    const pdf = await readPdf(await document(stage, 'secretary', { dimension }));
    expect(pdf.text).toContain('a.n. Ketua Tim Penguji, Sekretaris');
    const files = unzipSync(await document(stage, 'secretary', { dimension, ending: 'docx' }));
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain(
      'a.n. Ketua Tim Penguji, Sekretaris',
    );
    const json = JSON.parse(
      new TextDecoder().decode(await document(stage, 'secretary', { dimension, ending: 'json' })),
    );
    expect(json.dimensions[0].signatures[0]).toMatchObject({ role: 'CHAIR', actingFor: 'Ketua Tim Penguji' });
  });
});
