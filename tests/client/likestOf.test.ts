import { likestOf } from '@risalah/client/src/answer/likestOf.ts';
import { expect, it } from 'vitest';

const said = [
  { id: 'roads', text: 'Jalan lingkar dibuka bulan depan.' },
  { id: 'water', text: 'Air bersih menyusul.' },
  { id: 'unsaid', text: null },
];

it('late words belong to the words that share the greatest part with them', () => {
  expect(likestOf(said, 'Air bersih menyusul tahun depan.')?.id).toBe('water');
  expect(likestOf(said, 'JALAN lingkar, dibuka bulan ini')?.id).toBe('roads');
});

it('the first of equals is taken, and none where nothing was said', () => {
  expect(likestOf(said, 'Kata lain')?.id).toBe('roads');
  expect(likestOf([], 'Kata lain')).toBeNull();
});
