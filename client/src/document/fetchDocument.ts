import type { DocumentDepth, DocumentFormat, DocumentPhase, Language } from '@risalah/shared';
import { v7 } from 'uuid';
import { sayingSignedOut } from '../app/graphql.ts';
import { currentGraphqlLanguage } from '../app/graphqlLanguage.ts';
import { NETWORK, type Outcome } from '../app/outcome.ts';

/** How often the server is asked how far it is, in ms. */
const ASKED_EVERY = 400;

/** What to download. */
export interface DocumentChoice {
  sessionId: string;
  /** Null for the whole session. */
  dimensionId: string | null;
  depth: DocumentDepth;
  format: DocumentFormat;
  language: Language;
}

/** How far the server is with it, and how many documents come before. */
export interface DocumentProgress {
  phase: DocumentPhase;
  waiting: number;
}

/** A file that was made. */
export interface MadeDocument {
  name: string;
  file: Blob;
}

/** Has a document made, and tells how far it is. Never rejects; null when `signal` ended it. */
export async function fetchDocument(
  { sessionId, dimensionId, depth, format, language }: DocumentChoice,
  onProgress: (progress: DocumentProgress) => void,
  signal: AbortSignal,
): Promise<Outcome<MadeDocument> | null> {
  const ticket = v7();
  const query = new URLSearchParams({ depth, language, ticket });
  if (dimensionId) query.set('dimension', dimensionId);
  const asking = setInterval(() => void askProgress(ticket, onProgress, signal), ASKED_EVERY);
  try {
    const response = await fetch(`/documents/sessions/${sessionId}.${format.toLowerCase()}?${query}`, {
      credentials: 'same-origin',
      headers: { 'accept-language': currentGraphqlLanguage() },
      signal,
    });
    if (!response.ok) return refused(await codeOf(response));
    return { ok: true, data: { name: nameOf(response), file: await response.blob() } };
  } catch {
    return signal.aborted ? null : refused(NETWORK);
  } finally {
    clearInterval(asking);
  }
}

// Progress may be lost: then the last that was told goes on to be shown.
async function askProgress(
  ticket: string,
  onProgress: (progress: DocumentProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(`/documents/progress/${ticket}`, { signal }).catch(() => null);
  if (!response?.ok) return;
  const { data } = (await response.json()) as { data: DocumentProgress | null };
  if (data && !signal.aborted) onProgress(data);
}

const refused = (code: string): Outcome<MadeDocument> => ({
  ok: false,
  refusal: sayingSignedOut({ code, message: '', extensions: {} }),
});

async function codeOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => null)) as {
    errors?: { extensions: { code: string } }[];
  } | null;
  return body?.errors?.[0]?.extensions.code ?? 'INTERNAL';
}

const nameOf = (response: Response): string =>
  /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'risalah';
