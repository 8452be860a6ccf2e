import { answer } from './answer.ts';
import { app } from './app.ts';
import { document } from './document.ts';
import { event } from './event.ts';
import { evidence } from './evidence.ts';
import { followUp } from './followUp.ts';
import { minutes } from './minutes.ts';
import { question } from './question.ts';
import { role } from './role.ts';
import { score } from './score.ts';
import { scoreTable } from './scoreTable.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { ui } from './ui.ts';

/** The Indonesian words that a session and the frame of every page need, by namespace. */
export const words = {
  answer,
  app,
  document,
  event,
  evidence,
  followUp,
  minutes,
  question,
  role,
  score,
  scoreTable,
  search,
  session,
  ui,
};
