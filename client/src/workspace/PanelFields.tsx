import { useMemo, useState } from 'react';
import { useTranslation } from '#i18n';
import { Field } from '../ui/index.ts';
import type { FindPeople, PanelMember } from './schedule/readPeople.ts';
import { type Problem, readPanel } from './schedule/readRow.ts';
import { SUGGESTIONS } from './schedule/ScheduleCell.tsx';
import { Suggestions } from './schedule/Suggestions.tsx';
import { useNamedPeople } from './useNamedPeople.ts';

/** Who is to sit on a panel, as it is typed. */
export interface PanelDraft {
  chair: string;
  members: string;
  secretaries: string;
}

const FIELDS = ['chair', 'members', 'secretaries'] as const;

/** Who is named in a draft, and what is wrong with it. */
export interface NamedPanel {
  panel: PanelMember[];
  problems: Problem[];
}

/** Reads who is named for a panel; `settled` waits for those who are still being looked up. */
export function useNamedPanel(draft: PanelDraft): NamedPanel & { settled: () => Promise<NamedPanel> } {
  const { find, settled } = useNamedPeople(FIELDS.map((field) => draft[field]));
  const named = useMemo(() => readNamed(draft, find), [draft, find]);
  return { ...named, settled: async () => readNamed(draft, await settled()) };
}

function readNamed(draft: PanelDraft, find: FindPeople): NamedPanel {
  const problems: Problem[] = [];
  const panel = readPanel((column) => draft[column as keyof PanelDraft] ?? '', find, problems);
  return { panel, problems };
}

/** Props of {@link PanelFields}. */
export interface PanelFieldsProps {
  draft: PanelDraft;
  put: (field: keyof PanelDraft) => (text: string) => void;
  /** What is wrong is said once somebody has left the field or wants to save. */
  problems: readonly Problem[];
}

/** Chair, members and secretaries of a panel, by name or email, with suggestions. */
export function PanelFields({ draft, put, problems }: PanelFieldsProps) {
  const { t } = useTranslation('workspace');
  const [at, setAt] = useState<keyof PanelDraft | null>(null);
  const errorAt = (field: keyof PanelDraft) => {
    const problem = field === at ? undefined : problems.find(({ column }) => column === field);
    return (
      problem && t(`table.problem.${problem.kind}`, { column: t(`table.${field}`), words: problem.words })
    );
  };
  return (
    <>
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={t(`table.${field}`)}
          hint={field === 'chair' ? t('session.chairHint') : t('session.panelHint')}
          value={draft[field]}
          list={SUGGESTIONS}
          autoComplete="off"
          spellCheck={false}
          onFocus={() => setAt(field)}
          onBlur={() => setAt(null)}
          onChange={put(field)}
          error={errorAt(field)}
        />
      ))}
      <Suggestions id={SUGGESTIONS} typed={at ? draft[at] : ''} />
    </>
  );
}
