import type { Stage } from './stage.ts';

/** What a test asks of a document's address, besides the session. */
export interface Asked {
  ending?: string;
  depth?: string;
  dimension?: string;
  language?: string;
  ticket?: string;
  sessionId?: string;
  headers?: Record<string, string>;
}

/** Asks for a document as somebody on the stage; nobody where `who` is null. */
export function askDocument(
  { app, as, sessionId: own }: Stage,
  who: keyof Stage['as'] | null,
  { ending = 'pdf', sessionId = own, headers = {}, ...query }: Asked = {},
): Promise<Response> {
  const words = new URLSearchParams(query as Record<string, string>);
  const cookie: Record<string, string> = who ? { cookie: as[who].cookie } : {};
  return fetch(`${app.url}/documents/sessions/${sessionId}.${ending}?${words}`, {
    headers: { ...cookie, ...headers },
  });
}

/** The bytes of a document that must be given. */
export async function document(stage: Stage, who: keyof Stage['as'], asked: Asked = {}): Promise<Uint8Array> {
  const response = await askDocument(stage, who, asked);
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The words of a document as Markdown. */
export async function words(stage: Stage, who: keyof Stage['as'], asked: Asked = {}): Promise<string> {
  return new TextDecoder().decode(await document(stage, who, { ending: 'md', ...asked }));
}

/** Status and code of a refusal. */
export async function refusalOf(response: Response): Promise<[number, string, string]> {
  const body = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  const [error] = body.errors;
  return [response.status, error?.extensions.code ?? '', error?.message ?? ''];
}
