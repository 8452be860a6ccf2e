import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '@risalah/server/app';
import { createOrm, migrate } from '@risalah/server/db/createOrm';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { rotateKey } from '@risalah/server/proof/changeKeys';
import { exportProof } from '@risalah/server/proof/exportProof';
import { findKeys } from '@risalah/server/proof/keyRing';
import { proofText } from '@risalah/server/proof/proofText';
import { StoredSeal } from '@risalah/server/proof/seal.entity';
import { SigningKey } from '@risalah/server/proof/signingKey.entity';
import { verifyFolder } from '@risalah/server/proof/verifyFolder';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { findingSentence, isFault, type ProofFile, verifyProof } from '@risalah/shared/proof';
import { beforeEach, describe, expect, it } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freezeMeeting, holdMeeting, publicKeyOf } from '../support/frozen.ts';
import { act, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { actOnMinutes, minutesAt } from '../support/writing.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
  await holdMeeting(stage);
});

const seals = () => app.em().find(StoredSeal, {}, { orderBy: { number: 'asc' } });
const keyFile = () => app.services.sealing.keyFile;

/** The proof of the first dimension. */
async function proof(dimensionId = stage.dimensionIds[0]): Promise<ProofFile> {
  const found = await exportProof(app.em(), { sessionId: stage.sessionId, dimensionId });
  if (!found) throw new Error('nothing was sealed');
  return found;
}

/** What is found wrong with a proof. */
const faultsOf = (file: ProofFile, publicKey?: string): string[] =>
  verifyProof(proofText(file), { publicKey })
    .findings.filter(isFault)
    .map((finding) => findingSentence(finding, 'EN'));

describe('sealing', () => {
  it('[M13] puts each FINAL and each addendum into one chain of the session, signed by the key in use', async () => {
    await freezeMeeting(stage);
    const chain = await seals();
    expect(chain.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'PROCEEDINGS'],
      [2, 'ADDENDUM'],
      [3, 'PROCEEDINGS'],
    ]);
    expect(chain.map(({ previous }) => previous)).toEqual([null, chain[0]?.hash, chain[1]?.hash]);
    const [key] = await findKeys(app.em());
    for (const seal of chain) expect(seal).toMatchObject({ keyId: key?.id, sealedAt: seal.frozenAt });
    expect(chain[1]?.canonicalJson).toContain('Bukti diterima 20 November.');
    expect(chain[1]?.bySeatId).toBe(stage.seatIds.secretary);
    expect((await verifyFolder(app.em())).findings).toEqual([]);
  });

  it('[M13] a freezing that is refused or repeated adds no link', async () => {
    const { id, revision } = await minutesAt(stage);
    const input = { mutationId: '0193f000-0000-7000-8000-000000000001', minutesId: id, revision };
    await refusal(stage, 'secretary', 'finaliseMinutes', { minutesId: id, revision });
    await act(stage, 'chair', 'finaliseMinutes', input);
    await act(stage, 'chair', 'finaliseMinutes', input);
    expect(await seals()).toHaveLength(1);
  });

  it('[M14] chair and secretary stand in what is frozen by name, office and staff number', async () => {
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const { canonicalJson } = await app.em().findOneOrFail(Proceedings, { session: stage.sessionId });
    expect(JSON.parse(canonicalJson).signatures).toMatchObject({
      chair: { seatId: stage.seatIds.chair, name: expect.any(String), office: 'Ketua', nip: null },
      secretary: { seatId: stage.seatIds.secretary, office: 'Sekretaris 1' },
    });
  });

  it('[M13] takes half a surrogate pair for what the database stores, so the seal still fits', async () => {
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const { id } = await minutesAt(stage);
    await act(stage, 'secretary', 'addAddendum', { minutesId: id, text: 'Rusak \ud83d di tengah' });
    expect((await verifyFolder(app.em())).findings).toEqual([]);
  });
});

describe('the key', () => {
  it('lies in the data folder for its owner only, or where the setting says, and is never logged', async () => {
    expect(keyFile()).toBe(join(app.dataFolder, 'risalah.key'));
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    const elsewhere = join(app.dataFolder, 'elsewhere', 'risalah.pem');
    const other = await anApp({ keyFile: elsewhere });
    expect(existsSync(elsewhere)).toBe(true);
    expect(existsSync(join(other.dataFolder, 'risalah.key'))).toBe(false);
  });

  it('is not made anew when it is missing: the server says so, and nothing becomes final', async () => {
    renameSync(keyFile(), `${keyFile()}.away`);
    const again = await buildApp({ ...app.app.config, port: 0 });
    expect(again.keyProblem).toMatch(/The private key [0-9a-f]{16}.*is not in/s);
    await again.stop();
    expect(existsSync(keyFile())).toBe(false);
    const { id, revision } = await minutesAt(stage);
    const refused = await refusal(stage, 'chair', 'finaliseMinutes', { minutesId: id, revision });
    expect(refused.code).toBe('KEY_MISSING');
    expect(await app.em().count(Proceedings)).toBe(0);
    renameSync(`${keyFile()}.away`, keyFile());
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
  });

  it('is not taken over for a database that has final minutes and knows no key', async () => {
    await freezeMeeting(stage);
    await app.em().nativeDelete(SigningKey, {});
    await app.em().nativeDelete(StoredSeal, {});
    const again = await buildApp({ ...app.app.config, port: 0 });
    expect(again.keyProblem).toContain('key adopt');
    await again.stop();
    expect(await app.em().count(StoredSeal)).toBe(0);
  });

  it('can be rotated while the server runs: the next seal is by the new one, and both verify', async () => {
    const first = await publicKeyOf(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 0);
    await rotateKey(app.em(), keyFile(), app.clock.now());
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
    const second = await publicKeyOf(stage);
    const keys = (await seals()).map(({ keyId }) => keyId);
    expect(new Set(keys).size).toBe(2);
    // Whoever pinned the old key trusts the new one by its word, and the other way round.
    for (const pinned of [first, second]) {
      expect((await verifyFolder(app.em(), pinned)).findings).toEqual([]);
      for (const dimensionId of stage.dimensionIds)
        expect(faultsOf(await proof(dimensionId), pinned)).toEqual([]);
    }
    expect(readFileSync(keyFile(), 'utf8')).toContain('PRIVATE KEY');
  });

  it('that was lost is not vouched for: who pinned the old one is told', async () => {
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 0);
    const first = await publicKeyOf(stage);
    rmSync(keyFile());
    await expect(rotateKey(app.em(), keyFile(), app.clock.now())).rejects.toThrow('is not in');
    await rotateKey(app.em(), keyFile(), app.clock.now(), { lost: true });
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
    const report = await verifyFolder(app.em());
    expect([report.valid, report.findings.map(({ code }) => code)]).toEqual([true, ['KEY_LOST_BEFORE']]);
    expect((await verifyFolder(app.em(), first)).findings.map(({ code }) => code)).toContain(
      'KEY_NOT_TRUSTED',
    );
  });
});

describe('what was frozen before there were seals', () => {
  it('is sealed at the first start with a key, in order, and says that it was sealed later', async () => {
    await freezeMeeting(stage);
    await app.em().nativeDelete(StoredSeal, {});
    await app.em().nativeDelete(SigningKey, {});
    rmSync(keyFile());
    app.clock.advance(86_400_000);
    const again = await buildApp({ ...app.app.config, port: 0 });
    expect(again.keyProblem).toBeNull();
    await again.stop();
    const chain = await seals();
    expect(chain.map(({ kind }) => kind)).toEqual(['PROCEEDINGS', 'ADDENDUM', 'PROCEEDINGS']);
    for (const { frozenAt, sealedAt } of chain)
      expect(sealedAt.getTime() - frozenAt.getTime()).toBeGreaterThan(80_000_000);
    const report = await verifyFolder(app.em());
    expect(report.valid).toBe(true);
    expect(findingSentence(report.findings[0] ?? { code: 'NOT_A_PROOF', place: {} }, 'EN')).toMatch(
      /^Kota Uji 2024: Frozen before there were seals, and sealed later: seal 1-3 \(/,
    );
    expect(report.findings.map(({ code }) => code)).toEqual(['SEALED_LATER']);
  });
});

describe('a proof file', () => {
  beforeEach(() => freezeMeeting(stage));

  it('verifies by itself, and tells what it proves', async () => {
    const report = verifyProof(proofText(await proof()), { publicKey: await publicKeyOf(stage) });
    expect(report).toMatchObject({ valid: true, pinned: true, findings: [] });
    expect(report.proven.map(({ place, seal }) => [place.session, place.dimension, seal.number])).toEqual([
      ['Kota Uji 2024', 'Dimensi satu', 1],
      ['Kota Uji 2024', 'Dimensi satu', 2],
    ]);
  });

  it('is not trusted under another key than the one that was named', async () => {
    const other = await anApp();
    const foreign = (await findKeys(other.em()))[0]?.publicKey ?? '';
    expect(faultsOf(await proof(), foreign).join()).toContain('is not the one that you named');
  });

  it('that somebody else signed wholly anew passes by itself, and not under the pinned key', async () => {
    const pinned = await publicKeyOf(stage);
    await app.em().nativeDelete(StoredSeal, {});
    await app.em().nativeDelete(SigningKey, {});
    rmSync(keyFile());
    await (await buildApp({ ...app.app.config, port: 0 })).stop();
    const forged = await proof();
    expect(faultsOf(forged)).toEqual([]);
    expect(faultsOf(forged, pinned)).not.toEqual([]);
  });

  it('names the field that was changed', async () => {
    const file = await proof();
    const [first] = file.sealed;
    if (first) first.canonicalJson = first.canonicalJson.replaceAll('Empat layanan.', 'Lima layanan.');
    const found = faultsOf(file);
    expect(found).toContain(
      'Kota Uji 2024, Dimensi satu, proceedings: questions[0].answers[0].text was changed since it was frozen.',
    );
  });

  it('is found changed in every value that it holds', async () => {
    const whole = await proof();
    const missed: string[] = [];
    for (const list of ['seals', 'keys', 'sealed'] as const) {
      for (const at of whole[list].keys()) {
        for (const [field, value] of Object.entries(whole[list][at] ?? {})) {
          const copy: ProofFile = structuredClone(whole);
          const other =
            typeof value === 'string'
              ? `${value.slice(0, -1)}_`
              : typeof value === 'number'
                ? value + 5
                : 'x';
          Object.assign(copy[list][at] ?? {}, { [field]: other });
          if (faultsOf(copy).length === 0) missed.push(`${list}[${at}].${field}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it.each<[string, (file: ProofFile) => void]>([
    ['an addendum left out', (file) => file.sealed.pop()],
    ['its first seal left out', (file) => file.seals.shift()],
    ['a seal in the middle left out', (file) => file.seals.splice(1, 1)],
    ['its keys left out', (file) => file.keys.splice(0)],
    ['a text that nobody sealed', (file) => file.sealed.push({ canonicalJson: '{"a":1}', fieldSums: '' })],
    ['nothing in it', (file) => file.sealed.splice(0)],
  ])('is found with %s', async (_what, change) => {
    const file = await proof();
    change(file);
    expect(faultsOf(file)).not.toEqual([]);
  });

  it('that was cut short, or is something else, is no proof', async () => {
    const text = proofText(await proof());
    for (const other of [text.slice(0, -20), '', '{}', '[]', 'null', '{"format":"risalah/proof/1"}'])
      expect(verifyProof(other).findings).toEqual([{ code: 'NOT_A_PROOF', place: {} }]);
  });
});

describe('verify(hash)', () => {
  const QUERY = `query ($hash: String!) { verify(hash: $hash) {
    confirmation { kind region year dimension frozenAt sealedAt sha256 sealHash number chainLength holds key { publicKey } }
    proceedings { canonicalJson proof } session { id }
  } }`;
  interface Told {
    verify: {
      confirmation: Record<string, unknown> | null;
      proceedings: { canonicalJson: string; proof: string } | null;
      session: { id: string } | null;
    };
  }
  const stranger = () => clientOf(app.url);
  const sha256 = async () => (await seals())[0]?.sha256 ?? '';

  beforeEach(() => freezeMeeting(stage));

  it('[V7] tells anybody what a fingerprint is of and that its seal holds, and nothing more', async () => {
    const { data, errors } = await stranger().gql<Told>(QUERY, { hash: (await sha256()).toUpperCase() });
    expect(errors).toBeUndefined();
    const [first] = await seals();
    expect(data?.verify).toEqual({
      confirmation: {
        ...{ kind: 'PROCEEDINGS', region: 'Kota Uji', year: 2024, dimension: 'Dimensi satu' },
        ...{ frozenAt: first?.frozenAt.toISOString(), sealedAt: first?.sealedAt.toISOString() },
        ...{ sha256: first?.sha256, sealHash: first?.hash, number: 1, chainLength: 3, holds: true },
        key: { publicKey: await publicKeyOf(stage) },
      },
      proceedings: null,
      session: null,
    });
  });

  it('[V7] knows addenda and seals by their hashes too, and says so of what it does not know', async () => {
    const [, addendum] = await seals();
    for (const hash of [addendum?.sha256, addendum?.hash]) {
      const { data } = await stranger().gql<Told>(QUERY, { hash });
      expect(data?.verify.confirmation).toMatchObject({ kind: 'ADDENDUM', number: 2, holds: true });
    }
    const { data } = await stranger().gql<Told>(QUERY, { hash: '0'.repeat(64) });
    expect(data?.verify.confirmation).toBeNull();
  });

  it('[V7] does not confirm what was changed since', async () => {
    const hash = await sha256();
    const frozen = await app.em().findOneOrFail(Proceedings, { sha256: hash });
    const canonicalJson = frozen.canonicalJson.replace('Empat', 'Lima');
    await app.em().nativeUpdate(Proceedings, { id: frozen.id }, { canonicalJson });
    const { data } = await stranger().gql<Told>(QUERY, { hash });
    expect(data?.verify.confirmation).toMatchObject({ holds: false });
  });

  it('[V8] hands the proof to whoever may read the proceedings', async () => {
    const hash = await sha256();
    for (const who of ['chair', 'secretary', 'head', 'lead', 'observer'] as const) {
      const { data } = await stage.as[who].gql<Told>(QUERY, { hash });
      expect(data?.verify.session?.id).toBe(stage.sessionId);
      expect(verifyProof(data?.verify.proceedings?.proof ?? '').valid).toBe(true);
    }
    const { data } = await stage.as.admin.gql<Told>(QUERY, { hash });
    expect(data?.verify.proceedings).toBeNull();
  });

  it('[V7] slows down whoever asks too often from one address', async () => {
    const hash = await sha256();
    const ask = () =>
      stranger().gql<Told>('query ($hash: String!) { verify(hash: $hash) { hash } }', { hash });
    const codes = new Set<unknown>();
    for (let count = 0; count < 70; count += 1) codes.add((await ask()).errors?.[0]?.extensions?.code);
    expect(codes).toContain('TOO_MANY_REQUESTS');
  });

  it('[V7] shows the public keys to anybody', async () => {
    const { data } = await stranger().gql<{ signingKeys: Array<{ publicKey: string }> }>(
      '{ signingKeys { id publicKey validFrom } }',
    );
    expect(data?.signingKeys.map(({ publicKey }) => publicKey)).toEqual([await publicKeyOf(stage)]);
  });
});

describe('the demo and a restored folder', () => {
  it('a database that is opened read-only verifies without being changed', async () => {
    await freezeMeeting(stage);
    const orm = await createOrm(app.dataFolder, { readOnly: true });
    expect((await verifyFolder(orm.em.fork())).valid).toBe(true);
    await expect(migrate(orm).then(() => orm.em.fork().nativeDelete(Minutes, {}))).rejects.toThrow(
      /readonly|query_only/i,
    );
    await orm.close(true);
  });
});
