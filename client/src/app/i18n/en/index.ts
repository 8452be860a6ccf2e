import { account } from './account.ts';
import { answer } from './answer.ts';
import { app } from './app.ts';
import { calendar } from './calendar.ts';
import { document } from './document.ts';
import { event } from './event.ts';
import { evidence } from './evidence.ts';
import { followUp } from './followUp.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { mail } from './mail.ts';
import { minutes } from './minutes.ts';
import { overview } from './overview.ts';
import { question } from './question.ts';
import { record } from './record.ts';
import { role } from './role.ts';
import { score } from './score.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { signIn } from './signIn.ts';
import { states } from './states.ts';
import { ui } from './ui.ts';
import { verify } from './verify.ts';
import { workspace } from './workspace.ts';

/** All English words, by namespace. */
export const english = {
  account,
  answer,
  app,
  calendar,
  document,
  event,
  evidence,
  followUp,
  home,
  importing,
  mail,
  minutes,
  overview,
  question,
  record,
  role,
  score,
  search,
  session,
  signIn,
  states,
  ui,
  verify,
  workspace,
};
