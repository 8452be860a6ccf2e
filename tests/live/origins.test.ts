import { request } from 'node:http';
import { io } from 'socket.io-client';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

/** How a graphql-ws handshake ends: 'open', or the status that it is refused with. */
function handshake(headers: Record<string, string>): Promise<string> {
  const socket = new WebSocket(`${stage.app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
  });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', (error) => resolve(error.message));
  });
}

/** How a socket.io connection ends: 'open', or the reason that it is refused with. */
function connection(headers: Record<string, string>): Promise<string> {
  const socket = io(stage.app.url, { transports: ['websocket'], extraHeaders: headers, reconnection: false });
  onTestFinished(() => void socket.disconnect());
  return new Promise((resolve) => {
    socket.on('connect', () => resolve('open'));
    socket.on('connect_error', (error) => resolve(error.message));
  });
}

describe('origins', () => {
  it('lets the server’s own pages open both sockets', async () => {
    const headers = { cookie: stage.as.head.cookie, origin: stage.app.url };
    expect(await handshake(headers)).toBe('open');
    expect(await connection(headers)).toBe('open');
  });

  it('refuses both sockets to another site, with the cookie or without', async () => {
    const headers = { cookie: stage.as.head.cookie, origin: 'https://situs-lain.test' };
    expect(await handshake(headers)).toBe('403');
    expect(await connection(headers)).not.toBe('open');
  });

  it('refuses the motion socket to who is not signed in', async () => {
    expect(await connection({ origin: stage.app.url })).toBe('NOT_SIGNED_IN');
  });

  it('refuses a simple request, as a form of another site could send it', async () => {
    const response = await fetch(`${stage.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: stage.as.head.cookie },
      body: JSON.stringify({ query: 'mutation { signOut(input: {}) { id } }' }),
    });
    const body = (await response.json()) as { data?: unknown; errors?: unknown[] };
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.length).toBeGreaterThan(0);
    expect((await stage.as.head.gql('{ me { id } }')).data).toEqual({ me: { id: stage.personIds.head } });
  });

  it('keeps the demo from a name that some site lets point to this machine', async () => {
    const demo = await anApp({ demo: true });
    const ask = (host: string) =>
      new Promise<number>((resolve, reject) => {
        const { port } = new URL(demo.url);
        const asked = request(
          { port, host: '127.0.0.1', path: '/demo/chair', headers: { host } },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          },
        );
        asked.on('error', reject).end();
      });
    expect(await ask('situs-lain.test')).toBe(403);
    expect(await ask('chair.localhost:4000')).not.toBe(403);
  });
});

describe('what is served', () => {
  it('carries a strict content security policy, to the word, and refuses to be framed or sniffed', async () => {
    const { url } = stage.app;
    const { host } = new URL(url);
    for (const path of ['/healthz', '/graphql', '/evidence/uploads']) {
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('content-security-policy')?.split(';')).toEqual([
        "default-src 'self'",
        "base-uri 'none'",
        `connect-src 'self' ws://${host} wss://${host}`,
        "font-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "media-src 'self' data: blob:",
        "object-src 'none'",
        "script-src 'self'",
        "script-src-attr 'none'",
        "style-src 'self'",
        "style-src-attr 'none'",
        "worker-src 'self' blob:",
      ]);
      expect({
        sniff: headers.get('x-content-type-options'),
        frame: headers.get('x-frame-options'),
        referrer: headers.get('referrer-policy'),
        opener: headers.get('cross-origin-opener-policy'),
        resource: headers.get('cross-origin-resource-policy'),
        server: headers.get('x-powered-by'),
      }).toEqual({
        sniff: 'nosniff',
        frame: 'SAMEORIGIN',
        referrer: 'same-origin',
        opener: 'same-origin',
        resource: 'same-origin',
        server: null,
      });
    }
  });

  it('tells that it is up and ready, and how many follow', async () => {
    expect(await (await fetch(`${stage.app.url}/healthz`)).text()).toBe('ok\n');
    expect(await (await fetch(`${stage.app.url}/readyz`)).text()).toBe('ready\n');
    expect(await (await fetch(`${stage.app.url}/metrics`)).text()).toMatch(/^risalah_\w+/m);
  });
});
