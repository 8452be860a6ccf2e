import { LIMITS } from '@risalah/shared';
import { takeText } from '../acts/takeText.ts';

/** What has no place in a name: control characters, and those that turn the direction of writing, by which `fdp.exe` reads as `exe.pdf`. */
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;

/** The name of a file without any folder, as it is shown and given back to who downloads it. It never names a place on the disk. */
export function takeFileName(name: string): string {
  const last = name.replace(HIDDEN, '').split(/[/\\]/).pop() ?? '';
  const bare = last.trim().replace(/^\.+$/, '');
  return takeText(bare || 'tanpa-nama', LIMITS.name, 'name');
}
