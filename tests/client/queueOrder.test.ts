import type { QuestionView } from '@risalah/client/src/live/views.ts';
import { movedAmong } from '@risalah/client/src/question/queueOrder.ts';
import { describe, expect, it } from 'vitest';

const queue = ['a1', 'x1', 'a2', 'x2', 'a3'].map((id) => ({ id })) as QuestionView[];
const own = queue.filter(({ id }) => id.startsWith('a'));

describe('a question that moves in the queue', () => {
  it('changes places with the next of one’s own, and moves nobody else’s', () => {
    expect(movedAmong(queue, own, 'a3', -1)).toEqual(['a1', 'x1', 'a3', 'x2', 'a2']);
    expect(movedAmong(queue, own, 'a1', 1)).toEqual(['a2', 'x1', 'a1', 'x2', 'a3']);
  });

  it('goes one step where all may be moved', () => {
    expect(movedAmong(queue, queue, 'a3', -1)).toEqual(['a1', 'x1', 'a2', 'a3', 'x2']);
  });

  it('stays at the ends, and where it may not be moved', () => {
    expect(movedAmong(queue, own, 'a1', -1)).toBeNull();
    expect(movedAmong(queue, own, 'a3', 1)).toBeNull();
    expect(movedAmong(queue, own, 'x1', 1)).toBeNull();
  });
});
