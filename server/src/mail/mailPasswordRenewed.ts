import type { EntityManager } from '@mikro-orm/core';
import { MailKind } from '@risalah/shared';
import type { Person } from '../workspace/person.entity.ts';
import { Mail } from './mail.entity.ts';
import { mailMoment } from './mailPlace.ts';
import { MAIL_WORDS } from './mailWords.ts';

/** An account has no place, so its times are told in that of the capital, which they name. */
const ZONE = 'Asia/Jakarta';

/** Queues, with the change itself, an e-mail to somebody whose password was renewed by a link: it may not have been them. */
export function mailPasswordRenewed(em: EntityManager, person: Person, now: Date): void {
  const { language, name } = person;
  const words = MAIL_WORDS[language];
  const text = [words.greetingOfAccount(name), words.renewed(mailMoment(now, ZONE, language)), words.notYou];
  em.create(
    Mail,
    {
      ...{ kind: MailKind.PASSWORD_RENEWED, personId: person.id, subject: words.renewedSubject },
      ...{ text: text.join('\n\n'), links: [{ label: words.signIn, path: '/sign-in' }] },
      ...{ queuedAt: now, nextAttemptAt: now },
    },
    { persist: true },
  );
}
