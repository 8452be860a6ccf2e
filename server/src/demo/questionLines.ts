import type { FollowUpKind } from '@risalah/shared';
import { acceptAnswer } from '../answer/acceptAnswer.ts';
import { captureAnswer } from '../answer/captureAnswer.ts';
import { confirmAnswer } from '../answer/confirmAnswer.ts';
import { requestEvidence } from '../answer/requestEvidence.ts';
import { submitAnswer } from '../answer/submitAnswer.ts';
import { requestFollowUp } from '../followUp/requestFollowUp.ts';
import { amendQuestion } from '../question/amendQuestion.ts';
import { askQuestion } from '../question/askQuestion.ts';
import { queueQuestion } from '../question/queueQuestion.ts';
import type { DemoFile } from './demoFiles.ts';
import type { AgencyKey, DimensionKey } from './framework.ts';
import type { SeatedKey } from './people.ts';
import type { Line } from './script.ts';
import type { Stage } from './stage.ts';

/** A question that waits in the queue. */
export interface WaitingQuestion {
  minute: number;
  author: SeatedKey;
  dimension: DimensionKey;
  subdimension: string;
  text: string;
  agencies: readonly AgencyKey[];
  /** Text of the earlier follow-up that it calls in. */
  callsIn?: string | undefined;
}

/** A question that the chair poses, and what comes of it. All times are minutes after opening. */
export interface PosedQuestion {
  asked: number;
  subdimension: string;
  text: string;
  /** Who had put it in the queue, and when; the chair's own, when left out. */
  queued?: { minute: number; author: SeatedKey };
  /** The chair amends the wording. */
  amended?: { minute: number; text: string };
  /** Text of the earlier follow-up that it calls in. */
  callsIn?: string;
  /** One for each agency asked, in the order asked. */
  answers: readonly ScriptedAnswer[];
}

/** A file of evidence, and when it is handed in. */
interface HandedIn {
  minute: number;
  file: DemoFile;
}

/** What one agency answers; nothing, when neither `written` nor `spoken` says when. */
export interface ScriptedAnswer {
  agency: AgencyKey;
  text?: string;
  /** When the head sends it in writing. */
  written?: number;
  /** When a secretary captures it. */
  spoken?: number;
  /** When the head confirms what was captured. */
  confirmed?: number;
  accepted?: number;
  followUp?: { minute: number; kind: FollowUpKind; text: string; dueYear: number };
  /** The chair asks for evidence, due so many minutes later. */
  evidence?: { minute: number; text: string; dueIn: number; delivered?: HandedIn };
  /** The head hands in a file that nobody asked for. */
  file?: HandedIn;
}

/** A member of the panel puts a question in the queue. */
export function queue(question: WaitingQuestion): Line {
  return { minute: question.minute, play: (stage) => putInQueue(stage, question) };
}

/** The chair poses a question, and the agencies answer it. */
export function pose(dimension: DimensionKey, question: PosedQuestion): Line[] {
  const { queued, amended, asked, subdimension, text, callsIn, answers } = question;
  const agencies = answers.map((answer) => answer.agency);
  const lines: Line[] = [];
  if (queued) {
    const waiting = { ...queued, dimension, subdimension, text, callsIn, agencies };
    const play: Line['play'] = async (stage) => stage.keep(question, await putInQueue(stage, waiting));
    lines.push({ minute: queued.minute, play });
  }
  lines.push({
    minute: asked,
    play: async (stage) => {
      const { sessionId } = stage;
      const words = queued
        ? { questionId: stage.kept(question) }
        : {
            dimensionId: stage.dimension(dimension),
            subdimension,
            text,
            agencyIds: agencies.map((key) => stage.agency(key)),
            followUpId: await calledIn(stage, callsIn),
          };
      stage.keep(question, await stage.act('chair', askQuestion, { sessionId, ...words }));
    },
  });
  if (amended) {
    const play: Line['play'] = (stage) =>
      stage.act('chair', amendQuestion, {
        questionId: stage.kept(question),
        revision: 1,
        text: amended.text,
      });
    lines.push({ minute: amended.minute, play });
  }
  return [...lines, ...answers.flatMap((answer) => answerLines(question, answer))];
}

async function putInQueue(stage: Stage, question: WaitingQuestion): Promise<string> {
  return stage.act(question.author, queueQuestion, {
    sessionId: stage.sessionId,
    dimensionId: stage.dimension(question.dimension),
    subdimension: question.subdimension,
    text: question.text,
    agencyIds: question.agencies.map((key) => stage.agency(key)),
    followUpId: await calledIn(stage, question.callsIn),
  });
}

async function calledIn(stage: Stage, promise: string | undefined): Promise<string | null> {
  return promise === undefined ? null : (await stage.followUp(promise)).id;
}

function answerLines(question: PosedQuestion, scripted: ScriptedAnswer): Line[] {
  const { agency, text = '', written, spoken, confirmed, accepted } = scripted;
  const { followUp, evidence, file } = scripted;
  const lines: Line[] = [];
  /** Adds a line on this answer, as it stands when the line comes. */
  const then = (
    minute: number,
    play: (stage: Stage, answer: { answerId: string; revision: number }) => Promise<string>,
  ) => {
    const onAnswer: Line['play'] = async (stage) => {
      const { id: answerId, revision } = await stage.answer(stage.kept(question), agency);
      return play(stage, { answerId, revision });
    };
    lines.push({ minute, play: onAnswer });
  };
  if (written !== undefined) {
    then(written, (stage, answer) => stage.act(agency, submitAnswer, { ...answer, text }));
  }
  if (spoken !== undefined) {
    then(spoken, (stage, answer) =>
      stage.act('secretary', captureAnswer, { ...answer, text, speakerSeatId: stage.seat(agency) }),
    );
  }
  if (confirmed !== undefined) then(confirmed, (stage, answer) => stage.act(agency, confirmAnswer, answer));
  if (accepted !== undefined) then(accepted, (stage, answer) => stage.act('chair', acceptAnswer, answer));
  if (followUp) {
    const { minute, ...promise } = followUp;
    then(minute, (stage, answer) =>
      stage.act('chair', requestFollowUp, { ...answer, ...promise, agencyId: stage.agency(agency) }),
    );
  }
  if (evidence) {
    const { minute, text: wanted, dueIn, delivered } = evidence;
    then(minute, (stage, { answerId }) =>
      stage.act('chair', requestEvidence, { answerId, text: wanted, dueAt: stage.inMinutes(dueIn) }),
    );
    if (delivered)
      then(delivered.minute, async (stage, { answerId }) => {
        const evidenceRequestId = (await stage.evidenceAsked(answerId, wanted)).id;
        return stage.attach(agency, delivered.file, { answerId, evidenceRequestId });
      });
  }
  if (file) then(file.minute, (stage, { answerId }) => stage.attach(agency, file.file, { answerId }));
  return lines;
}
