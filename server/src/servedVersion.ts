import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the screens in a folder, as their page names it; null where there are none, or they name none. */
export function servedVersion(clientFolder: string | undefined): string | null {
  if (!clientFolder) return null;
  try {
    const page = readFileSync(join(clientFolder, 'index.html'), 'utf8');
    return /<meta name="risalah-version" content="([0-9a-f]+)"/.exec(page)?.[1] ?? null;
  } catch {
    return null;
  }
}
