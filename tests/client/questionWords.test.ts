import type { AnswerView } from '@risalah/client/src/live/views.ts';
import { questionWords } from '@risalah/client/src/session/room/questionWords.ts';
import { describe, expect, it } from 'vitest';

const answer = (state: AnswerView['state'], decision: AnswerView['decision'] = null) =>
  ({ state, decision }) as AnswerView;

describe('the words of a question that several agencies were asked', () => {
  it('wait first for who has not answered', () => {
    const words = questionWords([answer('SUBMITTED'), answer('AWAITED'), answer('AWAITED')], true);
    expect(words).toMatchObject({ key: 'awaited', count: 2 });
  });

  it('then call for the decisions that are due, from those who see decisions alone', () => {
    const answers = [answer('CONFIRMED'), answer('CAPTURED'), answer('SUBMITTED', 'ACCEPTED')];
    expect(questionWords(answers, true)).toMatchObject({ key: 'toDecide', count: 2 });
    expect(questionWords(answers, false)).toMatchObject({ key: 'answered', count: 3, asked: 3 });
  });

  it('count what was never answered as asked, and not as answered', () => {
    const answers = [answer('UNANSWERED'), answer('SUBMITTED', 'ACCEPTED'), answer('RELEASED')];
    expect(questionWords(answers, true)).toMatchObject({ key: 'answered', count: 1, asked: 2 });
    expect(questionWords([...answers, answer('SUBMITTED')], true)).toMatchObject({
      key: 'toDecide',
      count: 1,
    });
  });

  it('tell in the end how many follow-ups came of it, or that all was accepted', () => {
    const accepted = answer('SUBMITTED', 'ACCEPTED');
    expect(questionWords([accepted, answer('SUBMITTED', 'FOLLOW_UP')], true)).toMatchObject({
      ...{ key: 'followUps', count: 1 },
    });
    expect(questionWords([accepted, accepted], true).key).toBe('accepted');
  });
});
