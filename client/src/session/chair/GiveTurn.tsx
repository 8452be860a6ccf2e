import { AnswerState, mayGiveTurn, Role } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { GiveTurnDocument } from '../../generated/graphql.ts';
import { presentSeatIds } from '../../live/roomParts.ts';
import { useAct } from '../../live/useAct.ts';
import { useLiveSession, useMay, useSession } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { Button } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';

/** Gives the turn to speak to the agency whose answer is waited for: to its head, or to staff while the head is not in the room. */
export function GiveTurn({ answer }: { answer: AnswerView }) {
  const { t } = useTranslation('session');
  const { sessionId } = useLiveSession();
  const turn = useAct(GiveTurnDocument);
  const may = useMay(({ actor, session }) => mayGiveTurn(actor, session)).allowed;
  const waits = answer.state === AnswerState.AWAITED;
  const seatId = useSession((room) => {
    if (!waits) return null;
    const here = presentSeatIds(room)
      .map((id) => room.seats[id])
      .filter((seat) => seat && !seat.revokedAt && seat.agencyId === answer.agencyId);
    if (here.some((seat) => seat?.id === room.session.speakingSeatId)) return null;
    return (here.find((seat) => seat?.role === Role.AGENCY_HEAD) ?? here[0])?.id ?? null;
  });
  if (!may || !seatId) return null;
  return (
    <>
      <Button size="small" busy={turn.busy} onClick={() => void turn.run({ sessionId, seatId })}>
        {t('hands.giveAgency')}
      </Button>
      <RefusalLine refusal={turn.refusal} lead={t('hands.notGiven')} />
    </>
  );
}
