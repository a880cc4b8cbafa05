import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** What decides about requests. */
export interface PreviewHandler {
  /**
   * @param port on which the server listens
   * @param body reads the request's body; undefined where it is too long
   * @returns an answer, or `events` for a stream of events that stays open
   */
  answer(
    request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
    port: number,
    body: () => Promise<string | undefined>,
  ): Promise<Answer | 'events'>;
  /** What a stream of events begins with. */
  first(): string;
}

/** A server that listens. */
export interface PreviewServer {
  /** `http://127.0.0.1:PORT/`. */
  readonly address: string;
  /** Sends an event's data, JSON, to all streams. */
  send(data: string): void;
  close(): Promise<void>;
}

/** No page of another site may read, embed or guess at anything of here. */
const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The longest body of an order, in bytes. */
const maxBody = 4_096;
/** So many ports are tried from the wanted one on. */
const tries = 20;
/** Between signs of life in a stream of events, in ms. */
const heartbeat = 20_000;

/**
 * Serves a preview on 127.0.0.1, which other machines cannot reach.
 *
 * @param port the port, or one of those after it where it is taken; 0 for any free one
 */
export async function servePreview(port: number, handler: PreviewHandler): Promise<PreviewServer> {
  const streams = new Set<ServerResponse>();
  let listening = 0;
  const server = createServer((request, response) => {
    const body = (): Promise<string | undefined> => readBody(request);
    handler.answer(request, listening, body).then(
      (answer) => {
        if (answer === 'events') openStream(response, streams, handler.first());
        else {
          response.writeHead(answer.status, { ...always, ...answer.headers });
          response.end(request.method === 'HEAD' ? undefined : answer.body);
        }
      },
      () => {
        if (!response.headersSent) response.writeHead(500, always);
        response.end();
      },
    );
  });
  listening = await listen(server, port);
  const alive = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n');
  }, heartbeat);
  alive.unref();
  return {
    address: `http://127.0.0.1:${listening}/`,
    send: (data) => {
      for (const stream of streams) stream.write(eventOf(data));
    },
    close: () =>
      new Promise((resolve) => {
        clearInterval(alive);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function openStream(response: ServerResponse, streams: Set<ServerResponse>, first: string): void {
  response.writeHead(200, { ...always, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(`retry: 1000\n${eventOf(first)}`);
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

/** JSON has no line ends outside of its texts, which escape them. */
function eventOf(data: string): string {
  return `data: ${data}\n\n`;
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function listen(server: ReturnType<typeof createServer>, wanted: number): Promise<number> {
  for (let port = wanted; ; port++)
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || port >= Math.min(wanted + tries, 65_535))
        throw error;
      server.removeAllListeners('error');
    }
}
