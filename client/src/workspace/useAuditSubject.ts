import { DocumentDepth, Role } from '@risalah/shared';
import { textOf, useTranslation } from '#i18n';
import type { AuditQuery } from '../generated/graphql.ts';

/** What an entry of the audit is about, in words; null where nobody has words for it, such as a command typed at the server. */
export function useAuditSubject(): (entry: AuditQuery['audit'][number]) => string | null {
  const { t } = useTranslation(['workspace', 'role', 'document', 'app']);
  return ({ subject }) => {
    if (!subject) return null;
    const role = Object.values(Role).find((each) => each === subject);
    if (role) return t(`role:name.${role}`);
    const [first, form] = subject.split(' ');
    const depth = Object.values(DocumentDepth).find((each) => each === first);
    if (depth && form) return `${t(`document:depths.${depth}`)}, ${form}`;
    // An operation is called as the outbox calls it, which speaks of what people press.
    const operation = subject.charAt(0).toUpperCase() + subject.slice(1);
    const words = [`acts.${operation}`, `audit.subjects.${subject}`].flatMap((key) =>
      (['app', 'workspace'] as const).map((space) => textOf(space, key)),
    );
    return words.find(Boolean) ?? null;
  };
}
