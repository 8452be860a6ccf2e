import { isGiven } from '@risalah/shared';
import { useEffect } from 'react';
import { useTranslation } from '#i18n';
import type { Room } from '../../live/room.ts';
import { codeOf } from '../../live/roomParts.ts';
import { useLiveSession } from '../../live/useSession.ts';
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

/** Watches for answers that come while the chair is here: marks them as new, and tells screen readers politely. It draws nothing. */
export function ArrivalWatch() {
  const { t } = useTranslation('question');
  const desk = useAnswerDesk();
  const agency = useAgencyName();
  const { store } = useLiveSession();
  useEffect(() => {
    let held: Room['answers'] | null = null;
    let known: Map<string, string> | null = null;
    const look = () => {
      const room = store.read();
      if (!room || room.answers === held) return;
      const before = known;
      held = room.answers;
      known = arrivals(held);
      if (!before) return;
      for (const [id, at] of known) {
        const answer = held[id];
        if (!answer || before.get(id) === at) continue;
        desk.arrived(id);
        announce(t('arrived', { answer: codeOf(room, answer), agency: agency(answer.agencyId) }));
      }
    };
    look();
    return store.listen(look);
  }, [store, desk, agency, t]);
  return null;
}
