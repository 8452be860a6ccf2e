import { excerptOf } from '@risalah/server/search/excerptOf';
import { matchExpression } from '@risalah/server/search/matchExpression';
import { readQuery } from '@risalah/server/search/readQuery';
import { stemsOf } from '@risalah/server/search/stemsOf';
import { wordsOf } from '@risalah/server/search/words';
import { describe, expect, it } from 'vitest';

/** Forms of a word, every one of which finds every other. */
const FORMS = [
  'menganggarkan anggaran dianggarkan penganggaran menganggar anggarannya',
  'mengevaluasi evaluasi pengevaluasian dievaluasi',
  'pelayanan melayani layanan dilayani terlayani pelayanannya',
  'berkelanjutan melanjutkan lanjutan lanjut dilanjutkan',
  'perencanaan merencanakan rencana direncanakan terencana',
  'penyusunan menyusun disusun susunan tersusun',
  'pengelolaan mengelola dikelola kelola pengelola',
  'memberdayakan pemberdayaan diberdayakan',
  'kesehatan menyehatkan sehat',
  'mempercepat percepatan cepat dipercepat',
  'menindaklanjuti ditindaklanjuti tindaklanjut',
  'penilaian menilai dinilai nilai',
  'pertanggungjawaban mempertanggungjawabkan',
  'perizinan izin mengizinkan',
  'menyapu sapu',
  'mengirim kirim pengiriman dikirimkan kiriman',
  'keterbukaan membuka terbuka',
  'membelanjakan belanja perbelanjaan',
  'kewirausahaan wirausaha berwirausaha',
  'mengalokasikan alokasi dialokasikan pengalokasian',
  'menanggapi tanggapan ditanggapi',
  'memungut pungutan pemungutan dipungut',
  'menimbang timbangan penimbangan ditimbang',
  'mengecek cek',
  'mengesahkan sah pengesahan disahkan',
  'mengadakan pengadaan diadakan',
  'penyediaan menyediakan tersedia ketersediaan',
  'mengurangi pengurangan kurang berkurang',
  'dashboard dashboardnya',
];

/** Pairs that look alike and are different words. */
const APART: [string, string][] = [
  ['anggaran', 'anggota'],
  ['nilai', 'nila'],
  ['kelola', 'olahraga'],
  ['perintah', 'perangkat'],
  ['sampah', 'sampan'],
  ['daya', 'danau'],
];

const finds = (typed: string, text: string): string[] =>
  excerptOf(text, readQuery(`${typed} `))
    .filter(({ found }) => found)
    .map((piece) => piece.text);

const codeOf = (typed: string): string => {
  try {
    readQuery(typed);
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('prefixes and suffixes', () => {
  it.each(FORMS)('do not hide a word: %s', (forms) => {
    const words = forms.split(' ');
    const missed = words.flatMap((typed) =>
      words.filter((word) => finds(typed, word).length === 0).map((word) => `${typed} misses ${word}`),
    );
    expect(missed).toEqual([]);
  });

  it.each(APART)('do not make one word of %s and %s', (one, other) => {
    expect(finds(one, other)).toEqual([]);
  });

  it('part a compound: tindak lanjut is found by menindaklanjuti, and it by them', () => {
    expect(finds('menindaklanjuti', 'Tindak lanjut tahun lalu')).toEqual(['Tindak', 'lanjut']);
    expect(finds('tindak lanjut', 'Dinas sudah menindaklanjuti.')).toEqual(['menindaklanjuti']);
  });

  it('take words that every object has for words', () => {
    expect(stemsOf('constructor')).toEqual([['constructor']]);
    expect(stemsOf('hasownproperty').flat()).toHaveLength(1);
  });
});

describe('words', () => {
  it('are compared without case, accents and signs', () => {
    expect(wordsOf('Smart-City “CAFÉ” laporan_2024.pdf').map(({ word }) => word)).toEqual([
      'smart',
      'city',
      'cafe',
      'laporan',
      '2024',
      'pdf',
    ]);
  });

  it('stand where they stood', () => {
    const text = 'Rp 2,4 miliar 😀 untuk É';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rp',
      '2',
      '4',
      'miliar',
      'untuk',
      'É',
    ]);
  });
});

describe('what is typed', () => {
  it.each(['', '   ', '""', '***', '😀 👍🏽', '" - AND( '.replace('AND', '')])(
    '%j has no word in it',
    (typed) => {
      expect(codeOf(typed)).toBe('SEARCH_EMPTY');
    },
  );

  it('of 10,000 characters is refused, and says how long it may be', () => {
    expect(codeOf('anggaran '.repeat(1_112))).toBe('TEXT_TOO_LONG');
  });

  it('keeps stop words only when there is nothing else', () => {
    const words = (typed: string) => readQuery(typed).map((term) => term.words[0]);
    expect(words('anggaran untuk dan yang kota')).toEqual(['anggaran', 'kota']);
    expect(words('yang dan untuk')).toEqual(['yang', 'dan', 'untuk']);
  });

  it('holds no operator: everything is a word', () => {
    for (const typed of [
      'NEAR(a b)',
      'words : x',
      'a AND NOT b',
      '^a*',
      'a"b',
      "'; drop table search_text; --",
    ]) {
      const expression = matchExpression(readQuery(typed), []);
      // What is left without what stands in quotation marks is ours.
      expect(expression.replaceAll(/"[^"]*"/g, '')).toMatch(/^(\(?(words|stems)? ?:?[ ()*]*(OR|AND)? ?)+$/);
    }
  });

  it('goes on where its last word is not whole yet', () => {
    const begins = (typed: string) => readQuery(typed).at(-1)?.begins;
    expect([begins('smart ec'), begins('smart ec '), begins('"smart ec"')]).toEqual([true, false, false]);
  });

  it('in quotation marks is meant as it is written', () => {
    expect(finds('"tindak lanjut"', 'ditindaklanjuti')).toEqual([]);
    expect(finds('"tindak lanjut"', 'Setiap tindak lanjut dinilai.')).toEqual(['tindak', 'lanjut']);
    expect(finds('"lanjut tindak"', 'Setiap tindak lanjut dinilai.')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const filler = 'Rapat berjalan seperti biasa. '.repeat(200);

  it('shows the part of a long text where what was looked for stands together', () => {
    const text = `${filler}Anggaran disebut sekali. ${filler}Dinas menganggarkan timbangan sampah tahun depan. ${filler}`;
    const pieces = excerptOf(text, readQuery('anggaran sampah '));
    const whole = pieces.map((piece) => piece.text).join('');
    expect(whole).toContain('menganggarkan timbangan sampah');
    expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual([
      'menganggarkan',
      'sampah',
    ]);
    expect(whole.length).toBeLessThan(300);
    expect([whole.startsWith('… '), whole.endsWith(' …')]).toEqual([true, true]);
  });

  it('of a short text is the text', () => {
    expect(excerptOf('Apa anggarannya?', readQuery('anggaran'))).toEqual([
      { text: 'Apa ', found: false },
      { text: 'anggarannya', found: true },
      { text: '?', found: false },
    ]);
  });

  it('of the longest minutes is there in good time', () => {
    const text = filler.repeat(67).slice(0, 400_000);
    const began = performance.now();
    expect(excerptOf(text, readQuery('rapat biasa')).length).toBeGreaterThan(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
