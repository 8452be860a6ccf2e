import { isGiven } from '@risalah/shared';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { announce } from '../../ui/index.ts';
import { givenAt } from '../room/answerWords.ts';
import { useAgencyName } from '../room/useNames.ts';
import { useAnswerDesk } from './answerDesk.ts';

/** For each answer that was given, when its newest words came. */
function arrivals(answers: Readonly<Record<string, AnswerView>>): Map<string, string> {
  const given = Object.values(answers).filter((answer) => isGiven(answer.state));
  return new Map(given.map((answer) => [answer.id, `${givenAt(answer)}:${answer.revisions.length}`]));
}

/** Watches for answers that come while the chair is here: marks them as new, and tells screen readers politely. */
export function ArrivalWatch() {
  const { t } = useTranslation('question');
  const desk = useAnswerDesk();
  const agency = useAgencyName();
  const answers = useSession((room) => room.answers);
  const questions = useSession((room) => room.questions);
  const known = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    const now = arrivals(answers);
    const before = known.current;
    known.current = now;
    if (!before) return;
    for (const [id, at] of now) {
      const answer = answers[id];
      if (!answer || before.get(id) === at) continue;
      desk.arrived(id);
      const code = `${questions[answer.questionId]?.number ?? ''}${answer.letter}`;
      announce(t('arrived', { answer: code, agency: agency(answer.agencyId) }));
    }
  }, [answers, questions, desk, agency, t]);
  return null;
}
