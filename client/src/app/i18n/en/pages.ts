import { account } from './account.ts';
import { calendar } from './calendar.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { mail } from './mail.ts';
import { overview } from './overview.ts';
import { record } from './record.ts';
import { signIn } from './signIn.ts';
import { stage } from './stage.ts';
import { states } from './states.ts';
import { verify } from './verify.ts';
import { workspace } from './workspace.ts';

/** The English words of the other pages, by namespace. */
export const words = {
  account,
  calendar,
  home,
  importing,
  mail,
  overview,
  record,
  signIn,
  stage,
  states,
  verify,
  workspace,
};
