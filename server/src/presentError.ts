import { randomUUID } from 'node:crypto';
import { type ErrorCode, errorMessage, Refusal } from '@risalah/shared';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { cannotStore } from './db/storageTrouble.ts';
import { ASKS_TOO_MUCH } from './live/limitRules.ts';
import { requestLanguage } from './requestLanguage.ts';

// Messages of graphql-js that tell a name which does not exist from a value that cannot be read.
const UNKNOWN_NAME =
  /Cannot query field|Unknown (argument|type|directive|fragment|operation)|is not defined by type|must not have a selection/;
const TOO_MANY_TOKENS = /Document contains more than \d+ tokens/;
const SUGGESTION = / Did you mean .*$/;
const CSRF = /potential Cross-Site Request Forgery/;

/**
 * An error as it goes out: a code from the shared list, a sentence in the reader's language, and never a stack. What
 * the server did not expect becomes INTERNAL, with an id under which the log tells more.
 */
export function presentError(error: unknown, log: Logger, introspection = true): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? error : undefined;
  const { code, extensions } = judge(error, located, log);
  // Whoever may not ask about the schema is not told names of it as guesses either.
  if (!introspection && typeof extensions.detail === 'string')
    extensions.detail = extensions.detail.replace(SUGGESTION, '');
  return {
    message: errorMessage(code, requestLanguage()),
    ...(located?.locations ? { locations: located.locations } : {}),
    ...(located?.path ? { path: located.path } : {}),
    extensions: { ...extensions, code },
  };
}

/** The code under which an error goes out. */
export function codeOf(error: unknown): ErrorCode {
  const cause = causeOf(error);
  if (cause instanceof Refusal) return cause.code;
  if (error instanceof GraphQLError && isOfRequest(error)) return judgeRequest(error).code;
  return cannotStore(cause) ? 'NOT_STORED' : 'INTERNAL';
}

interface Judged {
  code: ErrorCode;
  extensions: Record<string, unknown>;
}

function judge(error: unknown, located: GraphQLError | undefined, log: Logger): Judged {
  const cause = causeOf(error);
  if (cause instanceof Refusal) return { code: cause.code, extensions: cause.details };
  if (located && isOfRequest(located)) return judgeRequest(located);
  const id = randomUUID();
  const code = codeOf(error);
  log.error({ id, code, path: located?.path, err: cause }, 'an operation failed');
  return { code, extensions: { id } };
}

/** An error without a path never reached a resolver: the request itself is at fault. */
function isOfRequest(error: GraphQLError): boolean {
  return error.path === undefined && !isServerFault(error);
}

function judgeRequest(error: GraphQLError): Judged {
  if (CSRF.test(error.message)) return { code: 'FOREIGN_ORIGIN', extensions: {} };
  if (error.message === ASKS_TOO_MUCH || TOO_MANY_TOKENS.test(error.message))
    return { code: 'TOO_COMPLEX', extensions: {} };
  const code = UNKNOWN_NAME.test(error.message) ? 'UNKNOWN_FIELD' : 'BAD_INPUT';
  return { code, extensions: { detail: error.message } };
}

// Errors of a request point at a place in it, or come from graphql-js itself; what broke within a subscription does neither.
function isServerFault({ extensions, nodes, originalError }: GraphQLError): boolean {
  if (extensions.code === 'INTERNAL_SERVER_ERROR') return true;
  return nodes === undefined && originalError !== undefined && !(originalError instanceof GraphQLError);
}

/** The error that a resolver threw, beneath what the layers above wrapped around it. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
