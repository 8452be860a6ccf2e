import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** Who may sign in at the provider: a name that is typed there, and what it tells of them. */
export type Accounts = Record<string, { email: string; email_verified: boolean }>;

/** A real provider of OpenID Connect on this machine. */
export interface OpenIdProvider {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  stop: () => Promise<void>;
}

/** Starts a provider at which a server of that origin is registered. */
export async function startOpenIdProvider(origin: () => string, accounts: Accounts): Promise<OpenIdProvider> {
  const http = createServer((req, res) => void listener(req, res));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['risalah', 'rahasia-uji'];
  let listener: (...args: Parameters<ReturnType<Provider['callback']>>) => unknown = (_req, res) => res.end();
  const configure = (): Configuration => ({
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin()}/openid/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['kunci-uji'] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  });
  // The address of the server is known only after it listens, and it needs the provider's before.
  let provider: Provider | null = null;
  listener = (req, res) => {
    provider ??= new Provider(issuer, configure());
    return provider.callback()(req, res);
  };
  return {
    ...{ issuer: new URL(issuer), clientId, clientSecret },
    stop: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}

/** A browser's cookies and redirects, without a browser. */
export class Wanderer {
  private readonly jar = new Map<string, Map<string, string>>();

  /** The cookie header for an address. */
  cookies(address: string): string {
    const kept = this.jar.get(new URL(address).host) ?? new Map<string, string>();
    return [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Requests an address, follows where it leads, and stops at the first page or at an address that `stop` names. */
  async go(
    address: string,
    init: RequestInit = {},
    stop: (address: string) => boolean = () => false,
  ): Promise<{ address: string; status: number; text: string }> {
    let [at, request] = [address, init];
    for (;;) {
      if (stop(at)) return { address: at, status: 0, text: '' };
      const response = await fetch(at, {
        ...request,
        redirect: 'manual',
        headers: { accept: 'text/html', ...request.headers, cookie: this.cookies(at) },
      });
      this.keep(at, response.headers.getSetCookie());
      const next = response.headers.get('location');
      if (!next) return { address: at, status: response.status, text: await response.text() };
      [at, request] = [new URL(next, at).href, {}];
    }
  }

  /** Signs in at the provider's own forms: who, and then that it may tell. */
  async pass(address: string, who: string): Promise<string> {
    const isBack = (at: string) => at.includes('/openid/callback');
    const form = (fields: Record<string, string>): RequestInit => ({
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    let page = await this.go(address, {}, isBack);
    while (!isBack(page.address)) {
      const login = page.text.includes('name="login"');
      const action = /action="([^"]+)"/.exec(page.text)?.[1];
      if (!action) throw new Error(`No form at ${page.address}: ${page.status} ${page.text.slice(0, 500)}`);
      const target = new URL(action, page.address).href;
      page = await this.go(
        target,
        form(login ? { prompt: 'login', login: who, password: 'x' } : { prompt: 'consent' }),
        isBack,
      );
    }
    return page.address;
  }

  private keep(address: string, set: readonly string[]): void {
    const host = new URL(address).host;
    const kept = this.jar.get(host) ?? new Map<string, string>();
    this.jar.set(host, kept);
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value && !/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) kept.set(name, value);
      else kept.delete(name);
    }
  }
}
