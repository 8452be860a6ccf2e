import { type Logger, pino } from 'pino';

/** The log of the process. It names objects by id and never holds what people wrote. */
export function createLog(level: string): Logger {
  return pino({ level, base: undefined });
}
