import { type ImportKind, ImportUse, Refusal } from '@risalah/shared';

/** The most reasons that a refusal names. */
const MOST_NAMED = 20;

/** What keeps an import from being undone, one for each thing that is in use. */
export class Uses {
  private readonly noted: { kind: ImportKind; name: string; use: ImportUse }[] = [];

  /** Notes that something is in use. */
  note(kind: ImportKind, name: string, use: ImportUse): void {
    this.noted.push({ kind, name, use });
  }

  /** Refuses with IMPORT_USED and the first reasons, when anything is in use. */
  refuse(): void {
    if (this.noted.length === 0) return;
    throw new Refusal('IMPORT_USED', { uses: this.noted.slice(0, MOST_NAMED), count: this.noted.length });
  }
}

/** Why something counts as used, by the entity that points at it. */
export function useBy(entity: string): ImportUse {
  const uses: Record<string, ImportUse> = {
    Seat: ImportUse.SEATED,
    SignIn: ImportUse.SIGNED_IN,
    Invitation: ImportUse.INVITED,
    Agency: ImportUse.HAS_AGENCIES,
    Session: ImportUse.HAS_SESSION,
  };
  return uses[entity] ?? ImportUse.USED;
}
