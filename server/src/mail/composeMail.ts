import MailComposer from 'nodemailer/lib/mail-composer';
import type { RenderedDocument } from '../document/renderDocument.ts';
import type { Composed } from './composed.ts';
import type { Mail } from './mail.entity.ts';
import type { Addressee } from './mailQueue.ts';
import { MAIL_WORDS } from './mailWords.ts';

/** Who sends, and where its links lead. */
export interface Sender {
  /** `Risalah <risalah@example.go.id>`. */
  from: string;
  /** Origin of this server as its readers reach it; without one e-mails have no links. */
  origin?: string;
}

/** Writes an e-mail in the format of RFC 5322. Its Message-ID is the same at each attempt, so that a second copy can be told. */
export async function composeMail(
  mail: Mail,
  to: Addressee,
  document: RenderedDocument | null,
  { from, origin }: Sender,
): Promise<Composed> {
  const links = origin ? mail.links.map(({ label, path }) => `${label}: ${origin}${path}`) : [];
  const parts = [mail.text, links.join('\n'), MAIL_WORDS[to.language].closing];
  const message = new MailComposer({
    from,
    to: { name: to.name, address: to.address },
    subject: mail.subject,
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
    date: mail.queuedAt,
    messageId: `<${mail.id}@${from.replace(/>?$/, '').split('@').pop()}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': to.language.toLowerCase() },
    attachments: attachmentsOf(mail, document),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = message.getEnvelope();
  return { from: envelope.from || '', to: to.address, bytes: await message.build() };
}

function attachmentsOf({ calendar }: Mail, document: RenderedDocument | null) {
  return [
    ...(document ? [{ filename: document.name, content: document.bytes, contentType: document.type }] : []),
    ...(calendar
      ? [{ filename: 'tenggat.ics', content: calendar, contentType: 'text/calendar; method=PUBLISH' }]
      : []),
  ];
}
