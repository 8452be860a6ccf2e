import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '../live/useSession.ts';
import { announce, Button } from '../ui/index.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './AgencyPicker.module.css';

/** Props of {@link AgencyPicker}. */
export interface AgencyPickerProps {
  /** Agencies that are chosen already. */
  chosen: readonly string[];
  onAdd: (agencyId: string) => void;
  /** Where the list opens; `up` where the button stands at the lower edge. */
  opens?: 'up' | 'down';
}

/** `+ Tambah`: a list of agencies to search in, by pointer or by keys. It stays open to add several. */
export function AgencyPicker({ chosen, onAdd, opens = 'down' }: AgencyPickerProps) {
  const { t } = useTranslation('question');
  const listId = useId();
  const agencies = useSession((room) => room.agencyIds.flatMap((id) => room.agencies[id] ?? []));
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const frame = useRef<HTMLFieldSetElement>(null);
  const rest = agencies.filter((agency) => !chosen.includes(agency.id));
  const wanted = search.trim().toLocaleLowerCase();
  const found = rest.filter((agency) =>
    `${agency.name} ${agency.shortName}`.toLocaleLowerCase().includes(wanted),
  );
  const active = found[Math.min(at, found.length - 1)];

  const shut = () => {
    setOpen(false);
    setSearch('');
    setAt(0);
  };
  const add = (agencyId: string, name: string) => {
    onAdd(agencyId);
    setSearch('');
    announce(t('picker.added', { name }));
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((held) => (Math.min(held, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' && !event.ctrlKey && active) {
      event.preventDefault();
      add(active.id, active.name);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      shut();
      frame.current?.querySelector('button')?.focus();
    }
  };
  return (
    <fieldset
      ref={frame}
      className={styles.picker}
      onBlur={(event) => {
        if (!frame.current?.contains(event.relatedTarget)) shut();
      }}
    >
      <Button
        variant="quiet"
        size="small"
        icon="plus"
        aria-expanded={open}
        aria-haspopup="listbox"
        onClick={() => (open ? shut() : setOpen(true))}
      >
        {t('composer.add')}
      </Button>
      {open && (
        <div className={joinClasses(styles.panel, styles[opens])}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the list was asked for, and is searched by typing
            autoFocus
            role="combobox"
            aria-label={t('picker.search')}
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
            autoComplete="off"
            placeholder={t('picker.search')}
            className={styles.search}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
          <div id={listId} role="listbox" aria-label={t('picker.label')} className={styles.list}>
            {found.map((agency) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys work in the field that controls the list
              <div
                key={agency.id}
                id={`${listId}-${agency.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={agency === active}
                className={joinClasses(styles.option, agency === active && styles.active)}
                ref={
                  agency === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined
                }
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add(agency.id, agency.name)}
              >
                {agency.name}
              </div>
            ))}
          </div>
          {found.length === 0 && (
            <p className={styles.none}>{t(rest.length === 0 ? 'picker.all' : 'picker.none')}</p>
          )}
        </div>
      )}
    </fieldset>
  );
}
