import { SignIn } from '@risalah/server/access/signIn.entity';
import { buildApp } from '@risalah/server/app';
import { AuditEntry } from '@risalah/server/audit/auditEntry.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { describe, expect, it } from 'vitest';
import { clientOf, signedIn } from '../support/client.ts';
import { anApp, startApp, type TestApp } from '../support/testApp.ts';

const PASSWORD = 'kata sandi administrator';
const GIVEN = { name: 'Administrator', email: 'Admin@Kota.test', password: PASSWORD, language: 'ID' };
const MAKE = `mutation ($input: MakeFirstAdministratorInput!) {
  makeFirstAdministrator(input: $input) { id }
}`;

/** Makes the first administrator by a secret; resolves with the code of the refusal, or undefined. */
async function make({ url }: TestApp, token: string, change: Partial<typeof GIVEN> = {}): Promise<unknown> {
  const { errors } = await clientOf(url).gql(MAKE, { input: { ...GIVEN, ...change, token } });
  return errors?.[0]?.extensions?.code;
}

const secretOf = (path: string | null): string =>
  new URLSearchParams(path?.split('?')[1]).get('administrator') ?? '';

const awaits = async ({ url }: TestApp): Promise<unknown> =>
  (await clientOf(url).gql<{ signInOptions: unknown }>('{ signInOptions { awaitsAdministrator } }')).data
    ?.signInOptions;

describe('[W14] the first administrator', () => {
  it('is made by the link that the start tells, signed in, and noted in the audit', async () => {
    const app = await anApp();
    expect(app.firstAdministratorPath).toMatch(/^\/sign-in\?administrator=[\w-]{43}$/);
    expect(await awaits(app)).toEqual({ awaitsAdministrator: true });
    expect(await make(app, secretOf(app.firstAdministratorPath))).toBeUndefined();
    expect(await app.em().count(SignIn)).toBe(1);
    const administrator = await signedIn(app.url, 'admin@kota.test', PASSWORD);
    const read = await administrator.gql('{ workspace { people { people { email administrator } } } }');
    expect(read.data).toEqual({
      workspace: { people: { people: [{ email: 'admin@kota.test', administrator: true }] } },
    });
    const noted = await app.em().find(AuditEntry, { subject: 'makeFirstAdministrator' });
    expect(noted).toHaveLength(1);
    expect(await awaits(app)).toEqual({ awaitsAdministrator: false });
  });

  it('is one, though the link is used twice in the same moment, and again', async () => {
    const app = await anApp();
    const secret = secretOf(app.firstAdministratorPath);
    const codes = await Promise.all([make(app, secret), make(app, secret, { email: 'kedua@kota.test' })]);
    expect(codes.toSorted()).toEqual(['FIRST_ADMINISTRATOR_LINK_INVALID', undefined]);
    expect(await make(app, secret, { email: 'ketiga@kota.test' })).toBe('FIRST_ADMINISTRATOR_LINK_INVALID');
    expect(await app.em().count(Person)).toBe(1);
  });

  it('is nobody without the secret, and what is wrong is told without using the link up', async () => {
    const app = await anApp();
    const secret = secretOf(app.firstAdministratorPath);
    for (const guess of ['', 'tebakan', `${secret}x`])
      expect(await make(app, guess)).toBe('FIRST_ADMINISTRATOR_LINK_INVALID');
    expect(await make(app, secret, { name: ' ' })).toBe('TEXT_EMPTY');
    expect(await make(app, secret, { email: 'bukan alamat' })).toBe('BAD_INPUT');
    expect(await make(app, secret, { password: 'pendek' })).toBe('BAD_INPUT');
    expect(await app.em().count(Person)).toBe(0);
    expect(await app.em().count(SignIn)).toBe(0);
    expect(await make(app, secret)).toBeUndefined();
  });

  it('has no link where somebody administers, however they came, also while the server runs', async () => {
    const app = await anApp();
    const secret = secretOf(app.firstAdministratorPath);
    const em = app.em();
    // As `add-admin` does, beside the running server.
    await em.persist(em.create(Person, { name: 'A', email: 'a@kota.test', administrator: true })).flush();
    expect(await make(app, secret)).toBe('FIRST_ADMINISTRATOR_LINK_INVALID');
    expect(await app.em().count(Person)).toBe(1);
  });

  it('gets another link at each start, and none once there is somebody', async () => {
    const before = await startApp();
    const again = () => buildApp({ ...before.app.config, dataFolder: before.dataFolder });
    await before.app.stop();
    const second = await again();
    const { firstAdministratorPath, url } = await second.start();
    const later = { ...before, url };
    expect(firstAdministratorPath).not.toBeNull();
    expect(await make(later, secretOf(before.firstAdministratorPath))).toBe(
      'FIRST_ADMINISTRATOR_LINK_INVALID',
    );
    expect(await make(later, secretOf(firstAdministratorPath))).toBeUndefined();
    await second.stop();
    const third = await again();
    expect((await third.start()).firstAdministratorPath).toBeNull();
    await third.stop();
  });
});
