import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** A static host of a folder. */
export interface StaticHost {
  /** `http://127.0.0.1:PORT/BELOW/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on 127.0.0.1 as static hosts do.
 *
 * @param below the path at which it is served, such as `city/strategy`
 */
export async function serveFolder(folder: string, below: string): Promise<StaticHost> {
  const prefix = `/${below}/`;
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const bytes = name.startsWith(prefix)
      ? await readFile(join(folder, name.slice(prefix.length))).catch(() => undefined)
      : undefined;
    response.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(name)] ?? 'text/plain' });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
