import { Readable } from 'node:stream';
import type { Client } from './client.ts';

/** What a step of an upload answers: the status, the offset where it says one, and the code of a refusal. */
export interface Step {
  status: number;
  offset: number | null;
  /** Address of the upload, on its creation. */
  location: string | null;
  code: string | null;
}

async function step(
  { url, cookie }: Client,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: RequestInit['body'],
): Promise<Step> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', cookie, ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  const text = await response.text();
  const offset = response.headers.get('upload-offset');
  return {
    status: response.status,
    offset: offset === null ? null : Number(offset),
    location: response.headers.get('location'),
    code: /"code":"(\w+)"/.exec(text)?.[1] ?? null,
  };
}

/** Begins an upload of so many bytes. */
export function beginUpload(
  client: Client,
  bytes: number,
  headers: Record<string, string> = {},
): Promise<Step> {
  return step(client, 'POST', '/evidence/uploads', { 'upload-length': String(bytes), ...headers });
}

/** Sends bytes from an offset on. */
export function sendPiece(
  client: Client,
  location: string,
  offset: number,
  bytes: Uint8Array | ReadableStream,
): Promise<Step> {
  return step(
    client,
    'PATCH',
    location,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    bytes as never,
  );
}

/** How far an upload has come. */
export function uploadStanding(client: Client, location: string): Promise<Step> {
  return step(client, 'HEAD', location);
}

/** The last part of an upload's address. */
export const uploadIdOf = (location: string | null): string => String(location).split('/').pop() ?? '';

/** Uploads bytes in one piece; resolves with the id of the upload. */
export async function upload(client: Client, bytes: Uint8Array | string): Promise<string> {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const { location, code } = await beginUpload(client, all.length);
  if (!location) throw new Error(`not begun: ${code}`);
  const { offset, status } = await sendPiece(client, location, 0, all);
  if (offset !== all.length) throw new Error(`not finished: ${status}`);
  return uploadIdOf(location);
}

/** So many bytes of which no two blocks are alike, as a stream that is never whole in memory. */
export function manyBytes(count: number, block = 65_536): ReadableStream {
  let left = count;
  let number = 0;
  const source = Readable.from(
    (function* () {
      while (left > 0) {
        const chunk = Buffer.alloc(Math.min(block, left), number++ % 251);
        left -= chunk.length;
        yield chunk;
      }
    })(),
  );
  return Readable.toWeb(source) as unknown as ReadableStream;
}

/** Downloads a file of evidence. */
export function download(client: Client, path: string): Promise<Response> {
  return fetch(`${client.url}${path}`, { headers: { cookie: client.cookie } });
}

/** Has the server forget an upload; resolves with the status. */
export async function withdrawUpload(client: Client, uploadId: string): Promise<number> {
  return (await step(client, 'DELETE', `/evidence/uploads/${uploadId}`)).status;
}
