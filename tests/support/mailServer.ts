import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the mail server does with a message, once all of it is there. */
export type Treatment =
  | 'TAKE'
  /** Keeps the message and cuts the line before it answers. */
  | 'TAKE_AND_CUT'
  /** Keeps the message and never answers. */
  | 'TAKE_AND_SAY_NOTHING'
  | { code: number };

/** A real mail server on loopback that keeps what it takes, and can be told how to behave. */
export interface MailServer {
  host: string;
  port: number;
  /** Everything that it took, in order, as another library than the server's reads it. */
  taken: ParsedMail[];
  /** How often it was asked to take mail for somebody, refusals included, by address. */
  asked: Map<string, number>;
  /** What it does with a message for an address; takes it unless told otherwise. */
  treat: (to: string) => Treatment;
  /** What it answers to `RCPT TO`; lets everybody in unless told otherwise. Null never answers. */
  greet: (to: string, times: number) => number | null;
  /** Addresses of what it took. */
  takenBy: () => string[];
  stop: () => Promise<void>;
}

function failure(code: number): Error {
  return Object.assign(new Error('Said by the test'), { responseCode: code });
}

/** Starts a mail server on a free port of loopback; without encryption unless the options say otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const asked = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    ...options,
    onRcptTo(address, _session, callback) {
      const times = (asked.get(address.address) ?? 0) + 1;
      asked.set(address.address, times);
      const code = mail.greet(address.address, times);
      if (code !== null) callback(code >= 400 ? failure(code) : undefined);
    },
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const keep = async () => {
        const parsed = await simpleParser(stream);
        const treatment = mail.treat(to);
        if (typeof treatment === 'object') return callback(failure(treatment.code));
        taken.push(parsed);
        if (treatment === 'TAKE') return callback();
        if (treatment === 'TAKE_AND_CUT') cut(server, session.id);
      };
      void keep();
    },
  });
  // A client that is killed in the middle of a handshake is no failure of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const mail: MailServer = {
    ...{ host: '127.0.0.1', port, taken, asked },
    treat: () => 'TAKE',
    greet: () => 250,
    takenBy: () =>
      taken.flatMap(({ to }) =>
        [to ?? []].flat().flatMap(({ value }) => value.map((each) => each.address ?? '')),
      ),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}

function cut(server: SMTPServer, sessionId: string): void {
  const connections = (
    server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> }
  ).connections;
  for (const connection of connections) if (connection.id === sessionId) connection._socket.destroy();
}
