import { later } from '../app/later.tsx';

// The forms of a question are asked for one at a time, by a click, so they come once the room stands.

/** Changes the wording of a question. */
export const AmendQuestion = later(async () => (await import('./AmendQuestion.tsx')).AmendQuestion);

/** Changes whom a question is put to. */
export const AddressQuestion = later(async () => (await import('./AddressQuestion.tsx')).AddressQuestion);

/** Withdraws a question. */
export const WithdrawQuestion = later(async () => (await import('./WithdrawQuestion.tsx')).WithdrawQuestion);

/** Makes one question of several. */
export const MergeQuestions = later(async () => (await import('./MergeQuestions.tsx')).MergeQuestions);
