import type { EntityManager } from '@mikro-orm/core';
import type { AuditKind } from '@risalah/shared';
import { AuditEntry } from './auditEntry.entity.ts';

/** What an entry of the audit says. */
export interface Audited {
  kind: AuditKind;
  at: Date;
  /** Who did it; null when nobody is known, as after a wrong password for an unknown address. */
  personId: string | null;
  /** An operation, a command, or a form of export. */
  subject?: string;
  subjectId?: string;
  /** Network address of the request. */
  address?: string | null;
}

/** Adds an entry to the transaction of what it tells; the caller flushes or commits. */
export function recordAudit(em: EntityManager, audited: Audited): void {
  em.create(AuditEntry, { ...audited }, { persist: true });
}
