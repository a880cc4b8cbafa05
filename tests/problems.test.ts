import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasErrors } from '../scripts/commands/run.ts';
import { sortDiagnostics } from '../scripts/diagnostics/diagnostic.ts';
import { reportText } from '../scripts/diagnostics/report-text.ts';
import { checkFit } from '../scripts/pipeline.ts';
import { expectGolden } from './support/golden.ts';
import { folders, repository } from './support/paths.ts';
import { checkProject, noColours } from './support/project.ts';

/**
 * A case is a folder: its files are laid over those of `_base`, a small project without problems, and
 * `expected.txt` is the report that `kurabe check` gives. To add a case, add a folder and run
 * `npm run update-goldens`; then read what it says.
 */
const problems = join(repository, 'tests/problems');

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'kurabe-problems-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('mistakes are reported with their place and how to mend them', () => {
  for (const name of folders(problems))
    it(name, async () => {
      const root = join(work, name);
      cpSync(join(problems, '_base'), root, { recursive: true });
      const overlay = join(problems, name);
      for (const part of ['content', 'templates'])
        if (existsSync(join(overlay, part)))
          cpSync(join(overlay, part), join(root, part), { recursive: true });
      const run = await checkProject(root);
      if (run.checked && !hasErrors(run.diagnostics)) await checkFit(run.checked, run.report);
      const diagnostics = sortDiagnostics(run.diagnostics);
      const report = (language: 'ja' | 'en'): string =>
        reportText(diagnostics, { language, colours: noColours, source: (file) => run.texts.get(file) });
      if (name === '_base') expect(report('ja')).toBe('');
      else expectGolden(join(overlay, 'expected.txt'), report('ja'));
      for (const { message, note, expected } of diagnostics) {
        expect(note !== undefined || (expected?.length ?? 0) > 0, `how to mend: ${message.en}`).toBe(true);
        expect(message.ja, 'a Japanese message').toMatch(
          /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
        );
        expect(message.en, 'an English message').not.toBe(message.ja);
        if (note) expect(note.en).not.toBe(note.ja);
      }
      expect(report('en')).not.toMatch(/undefined|\[object/);
      expect(report('ja')).not.toMatch(/undefined|\[object/);
    });
});
