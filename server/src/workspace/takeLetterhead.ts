import { LETTERHEAD_LIMITS, Refusal, unknownPlaces } from '@risalah/shared';
import { PNG } from 'pngjs';
import { sizeOfPng } from '../document/render/sizeOfPng.ts';
import type { SaveProgrammeInput } from './workspace.inputs.ts';

/** What an administrator said of the documents of a programme; nothing of what is left out. */
export interface GivenLetterhead {
  letterhead?: string[];
  numberPattern?: string | null;
}

/**
 * The lines and the number's pattern as they were typed. Refuses with TOO_MANY lines, TEXT_TOO_LONG, and
 * NUMBER_PLACE_UNKNOWN for a name in braces that stands for nothing.
 */
export function takeLetterhead({ letterhead, numberPattern }: SaveProgrammeInput): GivenLetterhead {
  return {
    ...(letterhead && { letterhead: takeLines(letterhead) }),
    ...(numberPattern !== undefined && { numberPattern: takePattern(numberPattern ?? '') }),
  };
}

function takeLines(typed: readonly string[]): string[] {
  const lines = typed.map((line) => line.trim()).filter((line) => line !== '');
  const { lines: most, line: limit } = LETTERHEAD_LIMITS;
  if (lines.length > most) throw new Refusal('TOO_MANY', { field: 'letterhead', limit: most });
  for (const { length } of lines) {
    if (length > limit) throw new Refusal('TEXT_TOO_LONG', { field: 'letterhead', limit, length });
  }
  return lines;
}

function takePattern(typed: string): string | null {
  const pattern = typed.trim();
  const [limit, { length }] = [LETTERHEAD_LIMITS.pattern, pattern];
  if (length > limit) throw new Refusal('TEXT_TOO_LONG', { field: 'numberPattern', limit, length });
  const [unknown] = unknownPlaces(pattern);
  if (unknown !== undefined) {
    throw new Refusal('NUMBER_PLACE_UNKNOWN', { field: 'numberPattern', place: unknown });
  }
  return pattern === '' ? null : pattern;
}

/**
 * The logo out of base64; null where it is to be none. Read whole, so that no document fails by it later. Refuses what is no
 * PNG, or a larger one than the limits, with LOGO_UNUSABLE.
 */
export function takeLogo(base64: string): Buffer | null {
  if (base64 === '') return null;
  const bytes = Buffer.from(base64, 'base64');
  const size = sizeOfPng(bytes);
  const { logo, logoSide } = LETTERHEAD_LIMITS;
  const fits = size && Math.max(size.width, size.height) <= logoSide && bytes.length <= logo;
  if (!fits || !isWhole(bytes)) throw new Refusal('LOGO_UNUSABLE', { field: 'logo' });
  return bytes;
}

function isWhole(bytes: Buffer): boolean {
  try {
    PNG.sync.read(bytes);
    return true;
  } catch {
    // Each kind of damage breaks its reader in its own way.
    return false;
  }
}
