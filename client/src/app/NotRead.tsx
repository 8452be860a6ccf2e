import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { Button, Refusal } from '../ui/index.ts';

/** What stands in the place of a page that could not be read: `lead` says which, `code` is why, `again` reads it anew. */
export function NotRead({ lead, code, again }: { lead: string; code: string; again: () => void }) {
  const { t } = useTranslation('app');
  const refusalSentence = useRefusalSentence();
  return (
    <Refusal
      lead={lead}
      actions={
        <Button variant="link" onClick={again}>
          {t('tryAgain')}
        </Button>
      }
    >
      {refusalSentence(code)}
    </Refusal>
  );
}
