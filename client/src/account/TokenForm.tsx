import { TokenScope } from '@risalah/shared';
import { useTranslation } from '#i18n';
import type { Me } from '../app/GraphqlProvider.tsx';
import { MakeApiTokenDocument } from '../generated/graphql.ts';
import { Field, Select } from '../ui/index.ts';
import { SaveForm } from '../workspace/SaveForm.tsx';
import { useDraft } from '../workspace/useDraft.ts';
import { useSaving } from '../workspace/useSaving.ts';

const DAYS = ['7', '30', '90', '365'] as const;

/** Props of {@link TokenForm}. */
export interface TokenFormProps {
  /** Seats of the person, each of which a token may act from. */
  seats: Me['seats'];
  onClose: () => void;
  /** Takes the secret; null when the answer that told it was lost on the way. */
  onMade: (secret: string | null) => void;
}

/** What a token is called, what it may do, and for how long. */
export function TokenForm({ seats, onClose, onMade }: TokenFormProps) {
  const { t } = useTranslation('account');
  const saving = useSaving(['name', 'days', 'seatId']);
  const { draft, put } = useDraft<{ name: string; may: string; days: (typeof DAYS)[number] }>({
    name: '',
    may: TokenScope.READ,
    days: '30',
  });
  const save = async () => {
    const reads = draft.may === TokenScope.READ;
    const made = await saving.send(MakeApiTokenDocument, {
      name: draft.name,
      scope: reads ? TokenScope.READ : TokenScope.SEAT,
      seatId: reads ? null : draft.may,
      days: Number(draft.days),
    });
    if (!made) return;
    onMade(made.makeApiToken.secret ?? null);
    onClose();
  };
  return (
    <SaveForm label={t('token.add')} act={t('token.make')} saving={saving} onSave={save} onClose={onClose}>
      <Field
        label={t('token.name')}
        hint={t('token.nameHint')}
        value={draft.name}
        onChange={put('name')}
        error={saving.at('name')}
        required
      />
      <Select
        label={t('token.scope')}
        value={draft.may}
        options={[
          { value: TokenScope.READ, label: t('token.reads') },
          ...seats.map((seat) => ({ value: seat.id, label: t('token.ofSeat', { office: seat.office }) })),
        ]}
        onChange={put('may')}
        error={saving.at('seatId')}
      />
      <Select
        label={t('token.days')}
        value={draft.days}
        options={DAYS.map((value) => ({ value, label: t('token.forDays', { count: Number(value) }) }))}
        onChange={put('days')}
        error={saving.at('days')}
      />
    </SaveForm>
  );
}
