import type { DetailedError, Upload } from 'tus-js-client';
import { REMEMBERED } from './fileShelf.ts';

/** Pieces of this size get through proxies that keep a request until it is whole, in bytes. */
const PIECE = 5_000_000;

/** An upload under way. */
export interface Sending {
  /** Sends on from where the server is; resolves with the id of the finished upload. */
  go: () => Promise<string>;
  /** Stops, and has the server forget it. */
  cancel: () => void;
}

/** Why an upload stopped: the code of a refusal, or null when no answer came and it may go on. */
export class Stopped extends Error {
  readonly code: string | null;

  constructor(code: string | null) {
    super(code ?? 'no answer');
    this.code = code;
  }
}

/**
 * Begins the upload of a file, or goes on with that of the same file which this person had begun on this device. The library is
 * loaded with the first of them.
 */
export async function beginSending(
  file: File,
  personId: string,
  onProgress: (sent: number) => void,
): Promise<Sending> {
  const { Upload } = await import('tus-js-client').catch(() => {
    throw new Stopped(null);
  });
  const upload: Upload = new Upload(file, {
    endpoint: '/evidence/uploads',
    chunkSize: PIECE,
    // Trying again is the outbox's way: without end, and at once when the line is back.
    retryDelays: null,
    removeFingerprintOnSuccess: true,
    fingerprint: async ({ name, size, lastModified }) =>
      `${REMEMBERED.slice(5)}${personId}:${name}:${size}:${lastModified}`,
    onProgress,
  });
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  return {
    go: () =>
      new Promise((resolve, reject) => {
        upload.options.onSuccess = () => resolve(upload.url?.split('/').pop() ?? '');
        upload.options.onError = (error) => reject(new Stopped(codeOf(error as DetailedError)));
        upload.start();
      }),
    cancel: () => void upload.abort(true).catch(() => undefined),
  };
}

/** The code of a refusal; null for what says nothing about the file: no answer, a busy or broken server. */
function codeOf({ originalResponse }: DetailedError): string | null {
  const status = originalResponse?.getStatus() ?? 0;
  const code = /"code":"(\w+)"/.exec(originalResponse?.getBody() ?? '')?.[1];
  if (code && code !== 'INTERNAL') return code;
  return status >= 400 && status < 500 && status !== 409 && status !== 423 ? 'BAD_INPUT' : null;
}
