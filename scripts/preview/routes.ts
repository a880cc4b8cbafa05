import type { OpenOrder } from '../client/preview/messages.ts';

/** What a browser asks. */
export interface Ask {
  readonly method: string;
  /** As it stands in the request's first line. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What the server does about it. */
export type Route =
  | { readonly kind: 'refuse'; readonly status: 400 | 403 | 404 | 405 | 415 }
  /** The state, and each new one, as server-sent events. */
  | { readonly kind: 'events' }
  /** A file of the preview itself, or of the site. */
  | { readonly kind: 'file'; readonly path: string }
  /** An order to open the editor, in the body. */
  | { readonly kind: 'open' }
  /** The name of the document that is looked at, in the body. */
  | { readonly kind: 'prefer' };

const refuse = (status: 400 | 403 | 404 | 405 | 415): Route => ({ kind: 'refuse', status });

/** What pages of the site put behind their own addresses: the plans that are shown, and the words looked for. */
const pageQuery = /^(?:(?:plan|q)=[^&=?#]*)(?:&(?:plan|q)=[^&=?#]*)*$/;

/**
 * Decides what is done about a request; a pure function. Only this machine's own pages may ask: the name of the host
 * must be this server's (so that no other site's name leads here), requests must not come from other sites' pages,
 * and orders must say where they come from. Paths are keys of a list in memory and never names of files.
 *
 * @param port on which the server listens
 * @param isFile whether there is a file of a path, such as `/site/index.html`
 */
export function routeOf(
  { method, url, headers }: Ask,
  port: number,
  isFile: (path: string) => boolean,
): Route {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const text = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (!hosts.includes(text('host') ?? '')) return refuse(403);
  const origin = text('origin');
  const isOwn = origin !== undefined && hosts.some((host) => origin === `http://${host}`);
  if (headers.origin !== undefined && !isOwn) return refuse(403);
  // A link on another page may lead here, but nothing of here may be put into it.
  const site = text('sec-fetch-site');
  const isFollowed = text('sec-fetch-mode') === 'navigate' && text('sec-fetch-dest') === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isFollowed) return refuse(403);
  const [, path = '', , query] = /^(\/[^?#]*)(\?([^#]*))?$/.exec(url) ?? [];
  if (path === '') return refuse(400);
  if (path === '/open' || path === '/prefer') {
    if (method !== 'POST') return refuse(405);
    if (!isOwn) return refuse(403);
    if (!/^application\/json(?:;|$)/.test(text('content-type') ?? '')) return refuse(415);
    return { kind: path === '/open' ? 'open' : 'prefer' };
  }
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (query !== undefined && !(path.endsWith('.html') && pageQuery.test(query))) return refuse(404);
  if (path === '/events') return { kind: 'events' };
  const decoded = decodePath(path);
  return decoded !== undefined && isFile(decoded) ? { kind: 'file', path: decoded } : refuse(404);
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Reads an order to open the editor; undefined where it is none, or not of a line of a known source. */
export function readOrder(body: string, textOf: (file: string) => string | undefined): OpenOrder | undefined {
  const { file, line, column } = readObject(body);
  if (typeof file !== 'string' || !isCount(line) || !isCount(column)) return undefined;
  const text = textOf(file);
  return text === undefined || line > text.split('\n').length ? undefined : { file, line, column };
}

/** Reads the name of the document that is looked at. */
export function readPreference(body: string): string | undefined {
  const { document } = readObject(body);
  return typeof document === 'string' ? document : undefined;
}

function readObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}
