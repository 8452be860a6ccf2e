import { DocumentDepth, documentNumber } from '@risalah/shared';
import { useRef } from 'react';
import { useTranslation } from '#i18n';
import { SaveProgrammeDocument } from '../generated/graphql.ts';
import { Button, Field, TextArea } from '../ui/index.ts';
import styles from './DocumentSettings.module.css';
import { OpenedForm } from './OpenedForm.tsx';
import { type Programme, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import sectionStyles from './Section.module.css';
import { smallLogo } from './smallLogo.ts';
import { useDraft } from './useDraft.ts';
import { useOpener } from './useOpener.ts';
import { useSaving } from './useSaving.ts';

/** What stands at the head of a programme's documents, and how they are numbered. */
export function DocumentSettings({ programme }: { programme: Programme }) {
  const { t } = useTranslation('workspace');
  const opener = useOpener(`documents:${programme.id}`);
  const { open, toggle, close } = opener;
  const { letterhead, logo, name } = programme;
  return (
    <section className={sectionStyles.part} aria-label={t('programme.documents')}>
      <div className={sectionStyles.heading}>
        <h3>{t('programme.documents')}</h3>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={t('editOf', { name: t('programme.documents') })}
          onClick={toggle}
        >
          {t('edit')}
        </Button>
      </div>
      {open ? (
        <OpenedForm opener={opener}>
          <LetterheadForm programme={programme} onClose={close} />
        </OpenedForm>
      ) : (
        <div className={styles.head}>
          {logo && <Logo base64={logo} name={name} />}
          <p className={sectionStyles.quiet}>
            {letterhead.length > 0 ? letterhead.join(', ') : t('programme.noLetterhead')}
          </p>
        </div>
      )}
    </section>
  );
}

function LetterheadForm({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const { again } = usePreparing();
  const saving = useSaving(['letterhead', 'numberPattern', 'logo']);
  const { draft, put, revision } = useDraft(
    {
      letterhead: programme.letterhead.join('\n'),
      numberPattern: programme.numberPattern ?? '',
      logo: programme.logo ?? '',
    },
    programme.revision,
  );
  const save = async (over?: number) => {
    const { id, name } = programme;
    const { letterhead, numberPattern, logo } = draft;
    const said = { letterhead: letterhead.split('\n'), numberPattern };
    const input = { id, name, revision: over ?? revision, ...said };
    if (
      !(await saving.send(
        SaveProgrammeDocument,
        logo === (programme.logo ?? '') ? input : { ...input, logo },
      ))
    )
      return;
    onClose();
  };
  const example = documentNumber(draft.numberPattern.trim() || null, {
    ...{ depth: DocumentDepth.RISALAH, code: '73.73', dimension: 1, month: 11 },
    ...(programme.cycles.at(-1) ?? { year: new Date().getFullYear(), stage: 'II', letter: 'B-1' }),
  });
  return (
    <SaveForm
      label={t('editOf', { name: t('programme.documents') })}
      saving={saving}
      onSave={save}
      onClose={onClose}
      onReload={again}
    >
      <TextArea
        label={t('programme.letterhead')}
        hint={t('programme.letterheadHint')}
        voice="app"
        value={draft.letterhead}
        onChange={put('letterhead')}
        error={saving.at('letterhead')}
      />
      <div className={styles.pattern}>
        <Field
          label={t('programme.numberPattern')}
          hint={t('programme.numberPatternHint')}
          value={draft.numberPattern}
          onChange={put('numberPattern')}
          error={saving.at('numberPattern')}
          spellCheck={false}
          autoComplete="off"
        />
        <p className={styles.example}>{t('programme.numberLike', { number: example })}</p>
      </div>
      <LogoField
        name={programme.name}
        value={draft.logo}
        onChange={put('logo')}
        error={saving.at('logo')}
        onUnreadable={() => saving.complain('logo', t('programme.logoUnreadable'))}
      />
    </SaveForm>
  );
}

interface LogoFieldProps {
  name: string;
  /** A PNG in base64; empty for none. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  onUnreadable: () => void;
}

function LogoField({ name, value, onChange, error, onUnreadable }: LogoFieldProps) {
  const { t } = useTranslation('workspace');
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const logo = await smallLogo(file);
    if (logo === null) onUnreadable();
    else onChange(logo);
  };
  return (
    <div className={styles.logo}>
      <p className={styles.label}>{t('programme.logo')}</p>
      {value && <Logo base64={value} name={name} />}
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/svg+xml"
        className={styles.file}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          void take(target.files?.[0]);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <div className={styles.acts}>
        <Button size="small" icon="upload" onClick={() => input.current?.click()}>
          {t('programme.chooseLogo')}
        </Button>
        {value && (
          <Button size="small" variant="quiet" onClick={() => onChange('')}>
            {t('programme.removeLogo')}
          </Button>
        )}
      </div>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : (
        <p className={sectionStyles.note}>{t('programme.logoHint')}</p>
      )}
    </div>
  );
}

function Logo({ base64, name }: { base64: string; name: string }) {
  const { t } = useTranslation('workspace');
  return (
    <img
      className={styles.picture}
      src={`data:image/png;base64,${base64}`}
      alt={t('programme.logoOf', { name })}
    />
  );
}
