import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { firstReading, type ProjectReading, readAgain } from '../../../scripts/host/reread.ts';
import { type CheckProject, openChecker, type ReadProject } from '../../../scripts/lsp/check-project.ts';
import { openOverlay } from '../../../scripts/lsp/overlay.ts';
import type { ProjectState } from '../../../scripts/lsp/state.ts';
import { repository } from '../../support/paths.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'kurabe-check-')));
cpSync(join(repository, 'tests/problems/_base'), root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

function reading(): ReadProject {
  let last: ProjectReading | undefined;
  return async (changed) => {
    last = last ? await readAgain(last, changed) : await firstReading(root);
    return { input: last.project.input, found: last.found };
  };
}

/** All states of a check, the last one with everything in it. */
async function states(
  check: CheckProject,
  open: Record<string, string>,
  changed?: readonly string[],
): Promise<readonly [ProjectState, ...ProjectState[]]> {
  const { state, finish } = await check(new Map(Object.entries(open)), changed);
  const later: ProjectState[] = [];
  const goOn = async (): Promise<boolean> => true;
  await finish?.({ goOn, goOnAfterRest: goOn, tell: (next) => later.push(next) });
  return [state, ...later];
}

const ids = (state: ProjectState | undefined): string[] =>
  (state?.diagnostics ?? []).map(({ ruleId, place }) => `${place.file} ${ruleId}`);

const settings = 'content/document.yaml';
const work = 'content/new/work.md';
const other = 'content/old/1-work.md';
const fitted = `${read(settings)}\nfit: { pages: 1, smallest: 9 }\n`;
const withProse = `${read(settings)}\nprose: yes\n`;
const policies = (count: number): string =>
  Array.from({ length: count }, (_, index) => `### 地域の魅力を高める取組${index}\n`).join('\n');
const slip = '\nここで食べれるものを売ります。\n';

describe('a project that is checked again and again', () => {
  it('is found as if it were checked for the first time', async () => {
    const sound = read(work);
    const steps: [what: string, open: Record<string, string>, disk?: Record<string, string>][] = [
      ['nothing', {}],
      ['an open file', { [work]: sound }],
      ['half a link', { [work]: `${sound}\n- [` }],
      ['a broken link', { [work]: `${sound}\n[x](../indicators/none.yaml)\n` }],
      ['a slip in a sentence', { [work]: sound + slip, [settings]: withProse }],
      [
        'the same, and a sentence elsewhere',
        { [work]: sound + slip, [other]: read(other) + slip, [settings]: withProse },
      ],
      ['no sentences', { [work]: sound + slip }],
      ['broken settings', { [settings]: 'version: 1\ntitle: [\n', [work]: sound }],
      ['too much for a page', { [settings]: fitted, [work]: `${sound}\n${policies(80)}\n` }],
      ['still too much', { [settings]: fitted, [work]: `${sound}\n${policies(81)}\n` }],
      ['a theme', { 'templates/theme.yaml': 'colors: {}\n' }],
      ['a file that is not saved', { 'content/indicators/new.yaml': 'nam: x\n' }],
      ['a file on the disk', {}, { [other]: `${read(other)}\nｶﾅを使う。\n` }],
      ['the file as it was', {}, { [other]: read(other) }],
    ];
    const check = openChecker(reading(), 'ja');
    const anew = reading();
    const seen: string[] = [];
    for (const [what, open, disk = {}] of steps) {
      for (const [file, text] of Object.entries(disk)) writeFileSync(join(root, file), text);
      const again = (await states(check, open, Object.keys(disk))).at(-1);
      const fresh = (await states(openChecker(anew, 'ja'), open)).at(-1);
      expect(again?.diagnostics, what).toEqual(fresh?.diagnostics);
      expect(again?.content.texts, what).toEqual(fresh?.content.texts);
      seen.push(...ids(fresh).map((id) => id.split(' ')[1] ?? ''));
    }
    expect(seen).toEqual(
      expect.arrayContaining(['document-fits', 'prose-ra-is-kept', 'indicator-link-resolves']),
    );
  }, 60_000);

  it('tells what is wrong in sentences later, but at once what is known of files that are the same', async () => {
    const check = openChecker(reading(), 'ja');
    const open = { [settings]: withProse, [work]: read(work) + slip };
    const [first, last] = await states(check, open);
    const found = `${work} prose-ra-is-kept`;
    expect(ids(first)).not.toContain(found);
    expect(ids(last)).toContain(found);
    const [next, ...more] = await states(check, { ...open, [other]: `${read(other)}\n文です。\n` }, []);
    expect(ids(next)).toContain(found);
    expect(more.map(ids)).toEqual([ids(next)]);
    const without = await states(check, { [work]: read(work) + slip }, []);
    expect(without.flatMap(ids)).not.toContain(found);
  });

  it('gives up what takes longer when it is told to, and has the rest of it the next time', async () => {
    const check = openChecker(reading(), 'ja');
    const open = new Map([
      [settings, withProse],
      [work, `${read(work)}${slip}${slip}`],
    ]);
    const told: Diagnostic[] = [];
    const { finish } = await check(open);
    let asked = 0;
    const goOn = async (): Promise<boolean> => ++asked < 4;
    await finish?.({
      goOn,
      goOnAfterRest: async () => false,
      tell: ({ diagnostics }) => told.push(...diagnostics),
    });
    expect([told, asked]).toEqual([[], 4]);
    const last = (await states(check, Object.fromEntries(open), [])).at(-1);
    expect(ids(last).filter((id) => id.endsWith('prose-ra-is-kept'))).toHaveLength(2);
  });

  it('needs an exception of a sentence rule only where sentences are looked at', async () => {
    const check = openChecker(reading(), 'ja');
    const allowed = (text: string): Record<string, string> => ({
      [settings]: withProse,
      [work]: `${read(work)}\n<!-- kurabe-allow prose-ra-is-kept: 話しことばのまま載せる -->\n${text}`,
    });
    const unused = `${work} exception-is-used`;
    const [first, last] = await states(check, allowed('文です。\n'));
    expect([ids(first).includes(unused), ids(last).includes(unused)]).toEqual([false, true]);
    const used = await states(check, allowed(slip.trimStart()), []);
    expect(used.flatMap(ids).filter((id) => id.startsWith(work))).toEqual([]);
  });
});

describe('what is laid over the files of the disk', () => {
  it('stays the same objects while the texts are the same', async () => {
    const { input } = await reading()(undefined);
    const overlay = openOverlay();
    const bytesOf = (open: Record<string, string>): unknown => {
      const { sources } = overlay(input, new Map(Object.entries(open)));
      return sources.find(({ path }) => `content/${path}` === work)?.bytes;
    };
    const onDisk = bytesOf({});
    const typed = bytesOf({ [work]: '# 題\n' });
    expect(typed).not.toBe(onDisk);
    expect(bytesOf({ [work]: '# 題\n', [other]: 'x' })).toBe(typed);
    expect(bytesOf({ [work]: '# 題名\n' })).not.toBe(typed);
    expect(bytesOf({})).toBe(onDisk);
    expect(overlay(input, new Map()).templates).toBe(overlay(input, new Map([[work, 'x']])).templates);
  });
});
