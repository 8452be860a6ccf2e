import { IMPORT_LIMITS, type ImportKind } from '@risalah/shared';
import { sayingSignedOut } from '../app/graphql.ts';
import { currentGraphqlLanguage } from '../app/graphqlLanguage.ts';
import { NETWORK, type Outcome } from '../app/outcome.ts';

/** Hands a file in; the data is the id of its import. Never rejects. */
export async function sendFile(file: File, kind: ImportKind | null): Promise<Outcome<string>> {
  const refused = (code: string): Outcome<string> => ({
    ok: false,
    refusal: sayingSignedOut({ code, message: '', extensions: {} }),
  });
  // Said before megabytes are sent for nothing.
  if (file.size > IMPORT_LIMITS.bytes) return refused('PAYLOAD_TOO_LARGE');
  const address = new URLSearchParams({ name: file.name, ...(kind ? { kind } : {}) });
  try {
    const response = await fetch(`/imports?${address}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': currentGraphqlLanguage() },
      body: file,
    });
    const body = (await response.json()) as {
      data?: { importId: string };
      errors?: { extensions: { code: string } }[];
    };
    if (body.data) return { ok: true, data: body.data.importId };
    return refused(body.errors?.[0]?.extensions.code ?? 'INTERNAL');
  } catch {
    return refused(NETWORK);
  }
}
