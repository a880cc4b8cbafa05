import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseArguments } from '../scripts/commands/arguments.ts';
import { options } from '../scripts/commands/options.ts';
import { commands } from '../scripts/commands/table.ts';
import { pageTemplates } from '../scripts/site/documents.ts';
import { comparisonViewSchema, strategyViewSchema } from '../scripts/template/view-schema.ts';
import { expectGolden } from './support/golden.ts';
import { repository } from './support/paths.ts';

/** The fields of a part of the view, and below it the parts that it holds. */
function fields(name: string, schema: z.ZodObject, seen: Set<z.ZodType>): string {
  seen.add(schema);
  const below: string[] = [];
  const rows = Object.entries(schema.shape).map(([field, type]) => {
    const isList = type instanceof z.ZodArray;
    const inner = isList ? type.element : type;
    const isSlot = (type as z.ZodType).meta()?.slot === true;
    if (inner instanceof z.ZodObject && !seen.has(inner)) below.push(fields(field, inner, seen));
    const use = isSlot
      ? `{{slot ${field}}}`
      : isList
        ? `{{#each ${field}}}`
        : inner instanceof z.ZodObject
          ? `{{${field}.…}}`
          : `{{${field}}}`;
    return `| \`${use}\` | ${(type as z.ZodType).meta()?.description ?? ''} |`;
  });
  return `## ${name}\n\n| 書き方 | 中身 |\n| --- | --- |\n${rows.join('\n')}\n\n${below.join('')}`;
}

const guides = readdirSync(join(repository, 'docs')).filter((name) => name.endsWith('.md'));

/** What is not code in a Markdown file. */
function proseOf(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
    .replace(/^( *)```[\s\S]*?^\1```$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()]/g, ' '));
}

/** Links and pictures to the project's own files, with anchors. */
function linksOf(path: string): string[] {
  return [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) =>
    /^[a-z]+:/.test(link) ? [] : [link],
  );
}

/** The anchors that a git host gives to a file's headings. */
function anchorsOf(path: string): Set<string> {
  const slugger = new GithubSlugger();
  return new Set(
    [...proseOf(path).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) => slugger.slug(heading)),
  );
}

/** The words after `kurabe` of each command line in the blocks for a shell. */
function commandsOf(path: string): string[][] {
  const text = readFileSync(join(repository, path), 'utf8');
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .flatMap((line) => {
      const [, rest] = /^ *(?:npx )?kurabe (.*?)(?:\s+#.*)?$/.exec(line) ?? [];
      const words = rest?.match(/"[^"]*"|\S+/g);
      return words ? [words.map((word) => word.replace(/^"(.*)"$/, '$1'))] : [];
    });
}

describe('the documentation', () => {
  it('lists every field that a template may name', () => {
    const seen = new Set<z.ZodType>();
    const documents = `${fields('比較表', comparisonViewSchema, seen)}${fields('本編と市独自のテンプレート', strategyViewSchema, seen)}`;
    const sitePages = Object.entries(pageTemplates).map(([name, schema]) =>
      fields(`サイトのページ ${name}.hbs`, schema, seen),
    );
    const text = `# テンプレートで使える項目

\`scripts/template/view-schema.ts\` から作られています（\`npm run update-goldens\`）。比較表（\`templates/comparison.hbs\`）から使えるものと、
本編（\`templates/strategy.hbs\`）や市独自のテンプレートから使えるもの、サイトのページ（\`templates/site/\`）から使えるものです。
関数は \`slot\`、\`footnotes\`、\`eq\`、\`and\`、\`or\`、\`not\` と、Handlebars の \`if\`、\`unless\`、\`each\`、\`with\` です。

${documents}${sitePages.join('').trim()}
`;
    expectGolden(join(repository, 'docs/template-fields.md'), text);
  });

  it.each(['README.md', 'README.ja.md'])('%s names every option, and links to files that exist', (name) => {
    const readme = readFileSync(join(repository, name), 'utf8');
    for (const option of Object.keys(options))
      if (option !== 'help' && option !== 'version') expect(readme).toContain(`--${option}`);
    for (const command of Object.keys(commands)) expect(readme).toContain(`\`kurabe ${command}`);
    for (const [, link = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g))
      if (!link.startsWith('../indicators/')) expect(existsSync(join(repository, link)), link).toBe(true);
  });

  it.each(['docs/github-pages.yml', 'docs/gitlab-pages.yml'])(
    '%s can be read, and builds the site',
    (name) => {
      const text = readFileSync(join(repository, name), 'utf8');
      expect(load(text)).toBeTypeOf('object');
      for (const words of ['npm ci', 'npm run build -- --url=', 'out/site']) expect(text).toContain(words);
    },
  );

  it.each([
    ['docs/github-check.yml', 'github'],
    ['docs/gitlab-check.yml', 'gitlab'],
  ])('%s can be read, and checks what is proposed', (name, format) => {
    const text = readFileSync(join(repository, name), 'utf8');
    expect(load(text)).toBeTypeOf('object');
    for (const words of ['npm ci', `npm run --silent check -- --format ${format}`])
      expect(text).toContain(words);
  });

  it.each(guides)('%s links to files and headings that exist', (name) => {
    const links = linksOf(join('docs', name));
    const lost = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? join('docs', name) : join('docs', path);
      if (!existsSync(join(repository, target))) return true;
      return anchor !== undefined && !anchorsOf(target).has(decodeURIComponent(anchor));
    });
    expect(lost).toEqual([]);
  });

  it.each([...guides.map((name) => `docs/${name}`), 'README.md', 'README.ja.md'])(
    '%s names commands that kurabe understands',
    (name) => {
      for (const words of commandsOf(name))
        expect(parseArguments(words), words.join(' ')).toHaveProperty('command');
    },
  );

  it('the writers’ guide names the commands of a writer', () => {
    const named = new Set(commandsOf('docs/guide.md').map(([command]) => command));
    for (const command of Object.keys(commands))
      if (!['schema', 'lsp', 'help'].includes(command)) expect(named).toContain(command);
  });

  it('says in both languages the same: as many headings, code blocks and table rows', () => {
    const shape = (name: string): (string | undefined)[] =>
      [...readFileSync(join(repository, name), 'utf8').matchAll(/^(#+ |```|\| |!\[|- )/gm)].map(
        ([, sign]) => sign,
      );
    expect(shape('README.ja.md')).toEqual(shape('README.md'));
  });
});
