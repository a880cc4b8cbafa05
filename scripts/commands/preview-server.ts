import { join } from 'node:path';
import type { OpenAnswer, ShownPlace } from '../client/preview/messages.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import { commitTime, contentHistory } from '../host/git.ts';
import { packageVersion } from '../host/package-root.ts';
import { readPreviewAssets } from '../host/preview-assets.ts';
import { type Answer, servePreview } from '../host/preview-server.ts';
import { templateFolder } from '../host/read-templates.ts';
import { firstReading, type ProjectReading, readAgain } from '../host/reread.ts';
import { watchFolders } from '../host/watch.ts';
import { previewFiles, type ServedFile } from '../preview/files.ts';
import { type Preview, type ReadSources, startPreview } from '../preview/preview.ts';
import { readOrder, readPreference, routeOf } from '../preview/routes.ts';
import { contentFolder } from '../source/read.ts';

/** What a preview is started with. */
export interface PreviewOptions {
  /** The project's real path. */
  readonly root: string;
  readonly language: Language;
  readonly port: number;
  /** Opens the editor at a place, whose file is a path on this machine. */
  open(place: ShownPlace): Promise<OpenAnswer | undefined>;
}

/** A preview that runs. */
export interface RunningPreview {
  readonly address: string;
  readonly preview: Preview;
  close(): Promise<void>;
}

/** Reads a project, serves it, and keeps what is served as the files are. */
export async function runPreview({ root, language, port, open }: PreviewOptions): Promise<RunningPreview> {
  const content = join(root, contentFolder);
  const [assets, first, history, seconds] = await Promise.all([
    readPreviewAssets(),
    firstReading(root),
    contentHistory(root),
    commitTime(content),
  ]);
  let reading: ProjectReading = first;
  let send: (data: string) => void = () => undefined;
  const date = seconds === undefined ? undefined : new Date(seconds * 1000);
  const facts = { language, version: packageVersion(), history, date };
  const preview = startPreview(facts, {
    notify: (state) => send(JSON.stringify(state)),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const files = previewFiles(preview, assets, language);
  const server = await servePreview(port, {
    first: () => JSON.stringify(preview.state()),
    answer: async ({ method = '', url = '', headers }, listening, body) => {
      // The file that is asked for is looked up once: whether there is one, and what it is.
      let file: ServedFile | undefined;
      const route = routeOf({ method, url, headers }, listening, (path) => {
        file = files(path);
        return file !== undefined;
      });
      if (route.kind === 'refuse') return plain(route.status);
      if (route.kind === 'events') return 'events';
      if (route.kind === 'file') return file ? { status: 200, ...file } : plain(404);
      const text = await body();
      if (text === undefined) return plain(413);
      if (route.kind === 'prefer') {
        const document = readPreference(text);
        if (document !== undefined) preview.prefer(document);
        return plain(document === undefined ? 400 : 204);
      }
      const order = readOrder(text, preview.text);
      if (!order) return plain(400);
      const opened = await open({ ...order, file: join(root, order.file) });
      if (!opened) return plain(502);
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(opened),
      };
    },
  });
  send = server.send;
  void preview.update(sourcesOf(reading));
  // Changes are taken one after the other: what was read last is what is shown.
  let turn: Promise<void> = Promise.resolve();
  let missed: readonly string[] = [];
  const take = async (paths: readonly string[]): Promise<void> => {
    const wanted = [...missed, ...paths];
    missed = wanted;
    reading = await readAgain(reading, wanted);
    missed = [];
    void preview.update(sourcesOf(reading));
  };
  const watch = await watchFolders(root, [contentFolder, templateFolder], (paths) => {
    // What could not be read, since a folder was just moved away, is read at the next change.
    turn = turn.then(() => take(paths)).catch(() => undefined);
  });
  return {
    address: server.address,
    preview,
    close: async () => {
      await watch.close();
      await turn;
      await server.close();
    },
  };
}

function sourcesOf({ project: { input, texts }, found }: ProjectReading): ReadSources {
  return { input, found, texts };
}

const reasons: Readonly<Record<number, string>> = { 403: 'forbidden', 404: 'not found' };

function plain(status: number): Answer {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, ...(status === 204 ? {} : { body: `${reasons[status] ?? 'refused'}\n` }) };
}
