import { COOKIE } from '@risalah/server/access/cookies';
import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../support/client.ts';
import { type OpenIdProvider, startOpenIdProvider, Wanderer } from '../support/openIdProvider.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

const accounts = {
  kominfo: { email: 'Kominfo@uji.test', email_verified: true },
  stranger: { email: 'stranger@uji.test', email_verified: true },
  unverified: { email: 'bappeda@uji.test', email_verified: false },
  successor: { email: 'kominfo@uji.test', email_verified: true },
};

let provider: OpenIdProvider;
let app: TestApp;
const ids: Record<string, string> = {};

beforeAll(async () => {
  provider = await startOpenIdProvider(() => app.url, accounts);
  const { issuer, clientId, clientSecret } = provider;
  app = await startApp({ openId: { issuer, clientId, clientSecret, label: 'SSO Kota' } });
  const em = app.em();
  for (const name of ['kominfo', 'bappeda']) {
    const person = em.create(Person, { name, email: `${name}@uji.test` }, { persist: true });
    ids[name] = person.id;
  }
  await em.flush();
});

afterAll(async () => {
  await app.stop();
  await provider.stop();
});

/** Where somebody ends who signs in at the provider, and whom the server takes them for then. */
async function signInAs(who: string, to = '/') {
  const wanderer = new Wanderer();
  const back = await wanderer.pass(`${app.url}/openid/start?to=${encodeURIComponent(to)}`, who);
  const end = await wanderer.go(back, {}, (at) => at.startsWith(app.url) && !at.includes('/openid/'));
  const { data } = await clientOf(app.url, wanderer.cookies(app.url)).gql<{ me: { id: string } | null }>(
    '{ me { id } }',
  );
  return { at: end.address.slice(app.url.length), me: data?.me?.id ?? null, back, wanderer };
}

describe('[I5] signing in by a provider of OpenID Connect', () => {
  it('is offered by its name to anybody', async () => {
    const { data } = await clientOf(app.url).gql('{ signInOptions { openIdLabel } }');
    expect(data).toEqual({ signInOptions: { openIdLabel: 'SSO Kota' } });
  });

  it('signs in who has the verified address, and leads to the page they wanted', async () => {
    const { me, at } = await signInAs('kominfo', '/sessions/abc?dimension=1');
    expect(me).toBe(ids.kominfo);
    expect(at).toBe('/sessions/abc?dimension=1');
  });

  it('knows them again by who they are there, when their address has changed', async () => {
    accounts.kominfo.email = 'baru@uji.test';
    expect((await signInAs('kominfo')).me).toBe(ids.kominfo);
  });

  it('does not let somebody else in who was given the address of a person that is bound', async () => {
    expect(await signInAs('successor')).toMatchObject({
      at: '/sign-in?refused=OPEN_ID_UNKNOWN_PERSON',
      me: null,
    });
  });

  it('makes nobody, and tells who is not known or not verified why', async () => {
    const before = await app.em().count(Person);
    expect(await signInAs('stranger')).toMatchObject({
      at: '/sign-in?refused=OPEN_ID_UNKNOWN_PERSON',
      me: null,
    });
    expect(await signInAs('unverified')).toMatchObject({
      at: '/sign-in?refused=OPEN_ID_EMAIL_UNVERIFIED',
      me: null,
    });
    expect(await app.em().count(Person)).toBe(before);
  });

  it('takes a way back once, and only in the browser that left', async () => {
    const { back, wanderer } = await signInAs('kominfo');
    const elsewhere = (end: { address: string }) => expect(end.address).toContain('refused=OPEN_ID_FAILED');
    const stop = (at: string) => at.includes('/sign-in');
    elsewhere(await wanderer.go(back, {}, stop));
    const fresh = new Wanderer();
    const other = await new Wanderer().pass(`${app.url}/openid/start`, 'kominfo');
    await fresh.go(`${app.url}/openid/start`, {}, (at) => !at.startsWith(app.url));
    elsewhere(await fresh.go(other, {}, stop));
    expect(fresh.cookies(app.url)).not.toContain(`${COOKIE}=`);
  });

  it('leads nowhere else than to this server', async () => {
    for (const to of ['//jahat.test', 'https://jahat.test', '/\\jahat.test', 'javascript:alert(1)'])
      expect((await signInAs('kominfo', to)).at).toBe('/');
  });

  it('says that the provider cannot be reached, and passwords go on', async () => {
    const gone = await startOpenIdProvider(() => app.url, accounts);
    await gone.stop();
    const without = await startApp({ openId: { ...gone, label: 'SSO' } });
    const end = await new Wanderer().go(`${without.url}/openid/start`, {}, (at) => at.includes('/sign-in'));
    expect(end.address).toContain('refused=OPEN_ID_UNAVAILABLE');
    await without.stop();
  });

  it('is not there where no provider is set', async () => {
    const without = await startApp();
    expect((await fetch(`${without.url}/openid/start`)).status).toBe(404);
    await without.stop();
  });
});
