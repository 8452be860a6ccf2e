import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';
import { Visitor } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** A proxy before the server, as provincial networks have them: it cuts lines that say nothing for a while, and can hold bytes back. */
async function badProxy(port: number, idle: number) {
  const lines = new Set<Socket>();
  const proxy = { port: 0, cuts: 0, holds: false, cutAll: () => {}, close: () => {} };
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    lines.add(client);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.on('data', (bytes) => {
        if (!proxy.holds) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
    client.setTimeout(idle, () => {
      proxy.cuts += 1;
      client.destroy();
    });
    client.on('close', () => lines.delete(client));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.port = (server.address() as { port: number }).port;
  proxy.cutAll = () => {
    for (const line of lines) line.destroy();
  };
  proxy.close = () => {
    server.close();
    proxy.cutAll();
  };
  return proxy;
}

/** A reader of the live session behind a proxy, whose own line is not what the chair's goes by. */
async function readerBehind(proxyPort: number): Promise<Visitor> {
  const origin = `http://observer.localhost:${proxyPort}`;
  const reader = await Visitor.open(demo.browser, origin, 'observer');
  await reader.goTo('/demo/observer');
  await reader.goTo(`/sessions/${demo.sessions.live}`);
  await reader.page.getByText('Tersambung').first().waitFor();
  return reader;
}

/** Poses a question as the chair, past the screens. */
async function pose(chair: Visitor, text: string): Promise<void> {
  const { page } = chair;
  await page.getByRole('textbox', { name: 'Pertanyaan', exact: true }).fill(text);
  if ((await page.getByRole('button', { name: /^Hapus .*Perdagangan/ }).count()) === 0) {
    await page.getByRole('button', { name: 'Tambah', exact: true }).last().click();
    await page.keyboard.type('perdagangan');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: /^Ajukan sekarang/ }).click();
  await page.getByRole('heading', { level: 2, name: text }).or(page.getByText(text)).first().waitFor();
}

it('a proxy that cuts idle lines, and one that holds bytes back, are noticed, and nothing is missed', async () => {
  const { port } = new URL(demo.address('chair'));
  const proxy = await badProxy(Number(port), 1_000);
  const chair = await demo.enter('chair');
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  const reader = await readerBehind(proxy.port);
  await expect.poll(() => proxy.cuts, { timeout: 30_000 }).toBeGreaterThan(1);
  await pose(chair, 'Ditanyakan di balik proksi yang memutus?');
  await reader.page.getByText('Ditanyakan di balik proksi yang memutus?').first().waitFor();
  expect(await reader.page.getByText('Ditanyakan di balik proksi yang memutus?').count()).toBeGreaterThan(0);

  proxy.holds = true;
  proxy.cutAll();
  await pose(chair, 'Ditanyakan selagi proksi menahan?');
  expect(await reader.page.getByText('Ditanyakan selagi proksi menahan?').count()).toBe(0);
  proxy.holds = false;
  await reader.page.getByText('Ditanyakan selagi proksi menahan?').first().waitFor();
  await Promise.all([reader.leave(), chair.leave()]);
  proxy.close();
});

it('a tab that slept while its line was cut catches up when it wakes', async () => {
  const { port } = new URL(demo.address('chair'));
  const proxy = await badProxy(Number(port), 3_600_000);
  const chair = await demo.enter('chair');
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  const reader = await readerBehind(proxy.port);
  const { page } = reader;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  proxy.cutAll();
  await pose(chair, 'Ditanyakan selagi tab tidur?');
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await page.getByText('Ditanyakan selagi tab tidur?').first().waitFor();
  await page.getByText('Tersambung').first().waitFor();
  await Promise.all([reader.leave(), chair.leave()]);
  proxy.close();
});

it.each(['js', 'css'])(
  'a part of the screens whose .%s a bad line did not bring comes once the line is back',
  async (kind) => {
    const observer = await demo.enter('observer');
    const { page } = observer;
    const file = `**/assets/KeysDialog-*.${kind}`;
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/KeysDialog-'));
    await page.route(file, (route) => route.abort());
    await observer.goTo(`/sessions/${demo.sessions.live}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await failed;
    await page.unroute(file);
    const keys = page.getByRole('dialog');
    await keys.waitFor();
    const styled = await page.evaluate(() =>
      [...document.styleSheets].some(({ href }) => href?.includes('/KeysDialog-')),
    );
    expect(styled).toBe(true);
    await observer.leave();
  },
);
