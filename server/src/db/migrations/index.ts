import { AddAuditAndTokens } from './access.ts';
import { AddAccountMail } from './accountMail.ts';
import { AddCalendarFeed } from './calendarFeed.ts';
import { AddEvidenceFiles } from './evidenceFiles.ts';
import { IndexFollowUpStates } from './followUpStates.ts';
import { AddImports } from './imports.ts';
import { Initial } from './initial.ts';
import { AddLetterhead } from './letterhead.ts';
import { AddLineage } from './lineage.ts';
import { AddMail } from './mail.ts';
import { AddMergedQuestions } from './mergedQuestions.ts';
import { AddMinutesTogether } from './minutesTogether.ts';
import { AddObserverCode } from './observerCode.ts';
import { KeepPanelScores } from './panelScores.ts';
import { AddRenewals } from './renewals.ts';
import { Seals } from './seals.ts';
import { AddTotalFormula } from './totalFormula.ts';
import { AddTurns } from './turns.ts';
import { AddWithdrawnEvidence } from './withdrawnEvidence.ts';
import { IndexWorkspaceLists } from './workspaceLists.ts';

/** Every migration, in order. Listed by hand, so that starting reads no folders. */
export const MIGRATIONS = [
  { name: '0001-initial', class: Initial },
  { name: '0002-lineage', class: AddLineage },
  { name: '0003-total-formula', class: AddTotalFormula },
  { name: '0004-calendar-feed', class: AddCalendarFeed },
  { name: '0005-audit-and-tokens', class: AddAuditAndTokens },
  { name: '0006-imports', class: AddImports },
  { name: '0007-minutes-together', class: AddMinutesTogether },
  { name: '0008-follow-up-states', class: IndexFollowUpStates },
  { name: '0009-seals', class: Seals },
  { name: '0010-merged-questions', class: AddMergedQuestions },
  { name: '0011-mail', class: AddMail },
  { name: '0012-panel-scores', class: KeepPanelScores },
  { name: '0013-letterhead', class: AddLetterhead },
  { name: '0014-evidence-files', class: AddEvidenceFiles },
  { name: '0015-renewals', class: AddRenewals },
  { name: '0016-withdrawn-evidence', class: AddWithdrawnEvidence },
  { name: '0017-observer-code', class: AddObserverCode },
  { name: '0018-workspace-lists', class: IndexWorkspaceLists },
  { name: '0019-account-mail', class: AddAccountMail },
  { name: '0020-turns', class: AddTurns },
];
