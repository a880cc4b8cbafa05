import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectMark, rootAround, rootsOf } from '../../../scripts/host/find-roots.ts';
import { documentPath } from '../../../scripts/strategy/settings.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kurabe-roots-')));
for (const file of [
  'city/content/document.yaml',
  'city/content/next/work.md',
  'city/notes/a.md',
  'deep/er/town/content/document.yaml',
  'new/content/.keep',
  'hugo/content/page.md',
  '.hidden/content/document.yaml',
  'node_modules/x/content/document.yaml',
]) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
}

describe('the projects of an editor', () => {
  it('are told by the file that the settings stand in', () => {
    expect(projectMark).toBe(documentPath);
  });

  const folders: [string, string, string[]][] = [
    ['the folder that has content', 'city', ['city']],
    ['one whose document.yaml is not written yet', 'new', ['new']],
    ['a folder in a project', 'city/content/next', ['city']],
    ['the content folder itself', 'city/content', ['city']],
    ['several below', '.', ['city', 'deep/er/town']],
    ['none', 'city/notes', []],
  ];
  it.each(folders)('%s', async (_name, opened, roots) => {
    expect(await rootsOf(join(folder, opened))).toEqual(roots.map((root) => join(folder, root)));
  });

  const files: [string, string | undefined][] = [
    ['city/content/next/work.md', 'city'],
    ['city/content/next/not-yet.md', 'city'],
    ['city/templates/theme.yaml', 'city'],
    ['city/notes/a.md', undefined],
    ['hugo/content/page.md', undefined],
  ];
  it.each(files)('of %s: %s', async (file, root) => {
    expect(await rootAround(join(folder, file))).toBe(root && join(folder, root));
  });
});
