import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleInfo } from '../scripts/diagnostics/rule-ids.ts';
import { rules } from '../scripts/rules/index.ts';
import { repository } from './support/paths.ts';

const scripts = join(repository, 'scripts');
const files = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'));

/** What each stage may import, besides itself. Renderers do not know each other; only commands know the host. */
const allowed: Record<string, readonly string[]> = {
  diagnostics: [],
  source: ['diagnostics'],
  strategy: ['source', 'diagnostics'],
  prose: ['strategy', 'source', 'diagnostics'],
  rules: ['prose', 'strategy', 'source', 'diagnostics'],
  template: ['strategy', 'source', 'diagnostics'],
  theme: ['source', 'diagnostics'],
  document: ['template', 'strategy', 'source', 'diagnostics'],
  'render/html': ['document', 'strategy', 'theme', 'diagnostics'],
  'render/pdf': ['document', 'strategy', 'theme', 'diagnostics'],
  data: ['document', 'strategy'],
  sheet: ['data', 'strategy', 'source', 'diagnostics'],
  client: [],
  site: [
    'client',
    'data',
    'render/html',
    'theme',
    'document',
    'template',
    'strategy',
    'source',
    'diagnostics',
  ],
  provenance: ['data', 'strategy', 'source'],
  mend: ['strategy', 'source', 'diagnostics'],
  scaffold: ['strategy', 'source', 'diagnostics'],
  pipeline: [
    'provenance',
    'site',
    'data',
    'render/pdf',
    'theme',
    'document',
    'template',
    'rules',
    'prose',
    'strategy',
    'source',
    'diagnostics',
  ],
  editor: ['strategy', 'source', 'diagnostics'],
  lsp: ['pipeline', 'editor', 'strategy', 'source', 'diagnostics'],
  preview: [
    'client',
    'pipeline',
    'site',
    'data',
    'render/html',
    'document',
    'template',
    'strategy',
    'source',
    'diagnostics',
  ],
  host: ['preview', 'pipeline', 'provenance', 'render/pdf', 'theme', 'template', 'source', 'diagnostics'],
  commands: [
    'client',
    'host',
    'mend',
    'sheet',
    'scaffold',
    'preview',
    'lsp',
    'editor',
    'pipeline',
    'site',
    'provenance',
    'data',
    'rules',
    'strategy',
    'source',
    'diagnostics',
  ],
  cli: ['commands', 'host', 'diagnostics'],
  dev: ['host', 'render/pdf', 'theme', 'document', 'strategy'],
};

describe('import directions', () => {
  for (const file of files) {
    const stage = stageOf(file);
    it(`${file} (${stage})`, () => {
      const imported = importsOf(file)
        .map(stageOf)
        .filter((other) => other !== stage);
      for (const other of imported) expect(allowed[stage], `${file} imports ${other}`).toContain(other);
    });
  }

  it('knows every stage', () => {
    expect([...new Set(files.map(stageOf))].sort()).toEqual(Object.keys(allowed).sort());
  });
});

describe('rules', () => {
  const textOf = (file: string): string => readFileSync(join(scripts, file), 'utf8');
  const stages = files
    .filter((file) => !file.startsWith('rules/') && !file.endsWith('rule-ids.ts'))
    .map(textOf);

  it('have their id as their file’s name', () => {
    const named = files
      .filter((file) => file.startsWith('rules/') && textOf(file).includes(': RuleModule = {'))
      .map((file) => file.slice('rules/'.length).replace('.ts', ''));
    expect(named.sort()).toEqual(Object.keys(ruleInfo).sort());
  });

  for (const [id, { check }] of Object.entries(rules))
    it(`${id} is reported by its own check or by a stage`, () => {
      expect(check !== undefined || stages.some((text) => text.includes(`'${id}'`))).toBe(true);
    });
});

describe('pdfmake', () => {
  it('is pinned to the version whose inner classes are used', () => {
    const require = createRequire(import.meta.url);
    const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    const installed = JSON.parse(readFileSync(require.resolve('pdfmake/package.json'), 'utf8'));
    expect(manifest.dependencies.pdfmake).toBe(installed.version);
  });

  it('has what images are drawn with', async () => {
    const { Drawing } = await import('../scripts/render/pdf/file/drawing.ts');
    const { openObjects } = await import('../scripts/render/pdf/file/objects.ts');
    const { default: Renderer } = await import('pdfmake/js/Renderer.js');
    expect(Renderer.default.prototype.renderSVG).toBeTypeOf('function');
    const drawing = new Drawing(openObjects(), {});
    const kit = Object.getPrototypeOf(Drawing.prototype);
    for (const name of ['ref', '_write', 'font', 'save', 'restore', 'transform'])
      expect(kit[name], name).toBeTypeOf('function');
    for (const name of ['openImage', 'image'] as const) expect(drawing[name], name).toBeTypeOf('function');
    expect(drawing).toMatchObject({ _ctm: [1, 0, 0, 1, 0, 0], _ctmStack: [], _fontFamilies: {}, fonts: {} });
  });
});

describe('fontkit', () => {
  it('is loaded only when it is needed, since loading it takes longer than a check', () => {
    for (const file of files)
      expect(readFileSync(join(scripts, file), 'utf8'), file).not.toMatch(
        /import (?!type )[^;]*from 'fontkit'/,
      );
  });
});

function stageOf(file: string): string {
  const parts = file.replace(/\.ts$/, '').split('/');
  return parts[0] === 'render' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(scripts, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    relative(scripts, join(scripts, dirname(file), path)).replaceAll('\\', '/'),
  );
}
