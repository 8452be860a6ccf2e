import { type DestinationStream, type Logger, pino } from 'pino';

/** The log of the process, to the standard output unless told otherwise. It names objects by id and never holds what people wrote. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const settings = { level, base: undefined, serializers: { err: describeError } };
  return to ? pino(settings, to) : pino(settings);
}

/** An error as the log tells it. What the database refuses comes with its statement, and that with what people wrote. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const message = error.message.replace(/^.* - (?=SQLITE_)/s, '');
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, message, ...(code === undefined ? {} : { code }), stack: frames?.join('\n') };
}
