import { DocumentDepth, DocumentFormat, MailKind, Refusal } from '@risalah/shared';
import { loadActor } from '../access/loadActor.ts';
import type { Services } from '../context.ts';
import { type RenderedDocument, renderDocument } from '../document/renderDocument.ts';
import type { Mail } from './mail.entity.ts';
import type { Addressee } from './mailQueue.ts';

/** What e-mails carry beside their words; null where there is nothing. Rejects while it cannot be made. */
export type MailDocuments = (mail: Mail, to: Addressee) => Promise<RenderedDocument | null>;

/** How long a document that was made serves the next e-mails, in ms: those of one FINAL go out together. */
const SERVES = 60_000;

/**
 * The minutes that became FINAL as a PDF, with their proof in it: what the addressee may download. They are one text for all who may read
 * them, so that those who are told together share it.
 */
export function createMailDocuments(services: Services): MailDocuments {
  const made = new Map<string, Promise<RenderedDocument>>();
  return async (mail, to) => {
    const { sessionId, dimensionId } = mail;
    if (mail.kind !== MailKind.MINUTES || sessionId === null || dimensionId === null) return null;
    const actor = await loadActor(services.fork(), to.personId);
    if (!actor) throw new Refusal('NO_SEAT');
    const key = `${sessionId} ${dimensionId} ${to.language}`;
    const known = made.get(key);
    if (known) return known;
    const order = { sessionId, dimensionId, depth: DocumentDepth.RISALAH, format: DocumentFormat.PDF };
    const document = renderDocument(services, actor, { ...order, language: to.language });
    made.set(key, document);
    const forget = () => made.delete(key);
    document.then(() => setTimeout(forget, SERVES).unref(), forget);
    return document;
  };
}
