import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** The typefaces of documents, from npm packages: no machine's own fonts, so that a document looks alike wherever it is made. */
const FILES = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'plus-jakarta-sans/500Medium/PlusJakartaSans_500Medium.ttf',
  'plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
];

/** The files of the typefaces. */
export const readFonts = (): Buffer[] =>
  FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));

/** Every character that a set of typefaces can draw. */
export function drawable(fonts: readonly Buffer[]): ReadonlySet<number> {
  return new Set(fonts.flatMap((font) => (create(font) as Font).characterSet));
}

/** Characters that change how others look and are nothing by themselves. */
const SHAPING = /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/u;
/** Letters that stand for no letter to everybody; an archive may not hold them. */
const PRIVATE = /\p{Co}/u;

/**
 * A text in which what no typeface can draw is named by its code, `[U+4E2D]`: an archival PDF may not hold a character that
 * it does not show. The whole text is in what is attached.
 */
export function inGlyphs(text: string, known: ReadonlySet<number>): string {
  let drawn = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const shown = character === '\n' || character === '\t' || known.has(code) || SHAPING.test(character);
    if (shown && !PRIVATE.test(character)) drawn += character;
    else drawn += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return drawn;
}
