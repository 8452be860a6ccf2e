import { queue, type WaitingQuestion } from './questionLines.ts';
import type { Line } from './script.ts';

const PREPARED: WaitingQuestion[] = [
  {
    minute: -600,
    author: 'evaluator',
    dimension: 'governance',
    subdimension: 'Kebijakan',
    text: 'Apa yang diputuskan Forum Dewan Smart City tahun ini, dan siapa yang melaksanakannya?',
    agencies: ['bappeda', 'kominfo'],
  },
  {
    minute: -540,
    author: 'panel1',
    dimension: 'economy',
    subdimension: 'Kesejahteraan',
    text: 'Berapa usaha binaan yang naik kelas, dengan cara hitung yang dipakai tahun lalu?',
    agencies: ['koperasi'],
  },
];

/** The session still to come: the panel has prepared two questions, and the chair may open it at any time. */
export const SCRIPT_2025: readonly Line[] = PREPARED.map(queue);
