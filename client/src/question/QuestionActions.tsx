import { mayAddressQuestion, mayAmendQuestion, mayWithdrawQuestion, type Verdict } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { questionFacts } from '../live/facts.ts';
import { useHeld } from '../live/useHeld.ts';
import { type Asking, useMay } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { Button } from '../ui/index.ts';
import { AddressQuestion, AmendQuestion, WithdrawQuestion } from './laterForms.ts';

type Form = 'amend' | 'address' | 'withdraw';

const rules = { amend: mayAmendQuestion, address: mayAddressQuestion, withdraw: mayWithdrawQuestion };

function verdictOn(form: Form, id: string, { actor, session, room }: Asking): Verdict {
  const facts = questionFacts(room, id);
  return facts ? rules[form](actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
}

/** What the chair may change about an asked question, and the form of the change that was chosen. */
export function useQuestionActions(question: QuestionView) {
  const { t } = useTranslation('question');
  const [form, setForm] = useHeld<Form | null>(`question:${question.id}:form`, null);
  const amend = useMay((asking) => verdictOn('amend', question.id, asking)).allowed;
  const address = useMay((asking) => verdictOn('address', question.id, asking)).allowed;
  const withdraw = useMay((asking) => verdictOn('withdraw', question.id, asking)).allowed;
  const allowed = { amend, address, withdraw };
  const shown = (['amend', 'address', 'withdraw'] as const).filter((each) => allowed[each]);
  const done = () => setForm(null);
  const links = shown.map((each) => (
    <Button
      key={each}
      variant="link"
      size="small"
      aria-expanded={form === each}
      onClick={() => setForm(form === each ? null : each)}
    >
      {t(`act.${each}`)}
    </Button>
  ));
  const open =
    form === 'amend' ? (
      <AmendQuestion question={question} onDone={done} />
    ) : form === 'address' ? (
      <AddressQuestion question={question} onDone={done} />
    ) : form === 'withdraw' ? (
      <WithdrawQuestion question={question} onDone={done} />
    ) : null;
  return { links: shown.length > 0 ? links : null, form: open };
}
