import { expect, it } from 'vitest';
import { act, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

it('a device gets the key of its person alone, the same each time; nobody, and no program with a token, gets one', async () => {
  const stage = await setStage(await anApp());
  const { url } = stage.app;
  const ask = (headers: Record<string, string>) => fetch(`${url}/device-key`, { headers });
  const keyOf = async (cookie: string) =>
    ((await (await ask({ cookie })).json()) as { data: { key: string } }).data.key;
  const { chair, head } = stage.as;
  const key = await keyOf(chair.cookie);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(await keyOf(chair.cookie)).toBe(key);
  expect(await keyOf(head.cookie)).not.toBe(key);
  expect((await ask({ cookie: chair.cookie })).headers.get('cache-control')).toBe('no-store');

  const token = await act<{ secret: string }>(stage, 'chair', 'makeApiToken', {
    ...{ name: 'Laporan', scope: 'READ', days: 1 },
  });
  const others: Record<string, string>[] = [{}, { authorization: `Bearer ${token.secret}` }];
  for (const headers of others) expect((await ask(headers)).status).toBe(401);
  expect((await ask({ cookie: chair.cookie, origin: 'https://lain.test' })).status).toBe(403);
  await chair.gql('mutation { signOut(input: {}) { id } }');
  expect((await ask({ cookie: chair.cookie })).status).toBe(401);
});
