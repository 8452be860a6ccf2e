import { mayEnterDimension, mayPauseSession } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { scoredFirst } from '../../live/roomParts.ts';
import { useLiveSession, useMay, useSession } from '../../live/useSession.ts';
import { useComposerDesk } from '../../question/composerDesk.ts';
import { useHotkeys } from '../../ui/index.ts';
import { COVERAGE_ID } from '../coverage/Coverage.tsx';
import type { RoomPlaces } from '../room/useRoomPlaces.ts';
import { useAnswerDesk } from './answerDesk.ts';
import type { ChairStage } from './chairStage.ts';
import { nextDimension } from './nextDimension.ts';

/** The rows of answers on the sheet, from top to bottom. */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-answer]')];
}

/** Props of {@link ChairKeys}. */
export interface ChairKeysProps {
  stage: ChairStage;
  places: RoomPlaces;
}

/**
 * The chair's keys for the page as a whole; rows, queue and composer bring their own. It draws nothing: which keys there are changes with
 * the state of the session, and the page must not be drawn again for it.
 */
export function ChairKeys({ stage, places }: ChairKeysProps) {
  const { t } = useTranslation('session');
  const answers = useAnswerDesk();
  const composer = useComposerDesk();
  const { store } = useLiveSession();
  // Which one is next is read when the key is pressed, so that the room is not drawn anew when it becomes another.
  const goesOn = useSession((room) => nextDimension(room) !== null);
  const mayEnter = useMay(({ actor, session }) => mayEnterDimension(actor, session)).allowed;
  const mayPause = useMay(({ actor, session }) => mayPauseSession(actor, session)).allowed;

  const step = (by: 1 | -1) => {
    const all = rows();
    const at = all.findIndex((row) => row.dataset.answer === answers.read().selectedId);
    const to = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'nearest' });
  };
  const back = () => {
    if (stage.ask) return stage.setAsk(null);
    if (stage.view.kind !== 'SESSION') return stage.setView({ kind: 'SESSION' });
    answers.openForm(null);
    const all = rows();
    (all.find((row) => row.dataset.answer === answers.read().selectedId) ?? all[0])?.focus();
  };
  const toCoverage = () => {
    places.goTo('left', 'agenda');
    // The column may only now be coming onto the page.
    requestAnimationFrame(() => {
      const heading = document.getElementById(COVERAGE_ID);
      heading?.scrollIntoView({ block: 'nearest' });
      (heading?.parentElement?.querySelector<HTMLElement>('button') ?? heading)?.focus();
    });
  };
  const toComposer = () => {
    stage.setView({ kind: 'SESSION' });
    places.goTo(null, 'compose');
    composer?.focus();
  };
  const toNext = () => {
    const room = store.read();
    const next = room && nextDimension(room);
    if (next) stage.setAsk({ kind: 'ENTER', dimensionId: next.id });
  };
  const scores = useSession((room) => scoredFirst(room) !== undefined);
  const toScores = () => {
    const room = store.read();
    const dimensionId = room && scoredFirst(room);
    if (!dimensionId) return;
    places.goTo(null, 'sheet');
    stage.setView({ kind: 'SCORES', dimensionId });
  };
  useHotkeys([
    { keys: 'J', label: t('keys.next'), act: () => step(1) },
    { keys: 'K', label: t('keys.previous'), act: () => step(-1) },
    { keys: 'C', label: t('keys.composer'), act: toComposer },
    { keys: 'G', label: t('keys.coverage'), act: toCoverage },
    ...(scores ? [{ keys: 'S', label: t('keys.scores'), act: toScores }] : []),
    { keys: 'Esc', label: t('keys.back'), act: back },
    ...(mayEnter && goesOn ? [{ keys: 'N', label: t('keys.dimension'), act: toNext }] : []),
    ...(mayPause ? [{ keys: 'P', label: t('keys.pause'), act: () => stage.setAsk({ kind: 'PAUSE' }) }] : []),
  ]);
  return null;
}
