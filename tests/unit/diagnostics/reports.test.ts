import { describe, expect, it } from 'vitest';
import { type Diagnostic, problem } from '../../../scripts/diagnostics/diagnostic.ts';
import { Lines } from '../../../scripts/diagnostics/lines.ts';
import { reportGithub } from '../../../scripts/diagnostics/report-github.ts';
import { reportGitlab } from '../../../scripts/diagnostics/report-gitlab.ts';
import { reportSarif } from '../../../scripts/diagnostics/report-sarif.ts';

const file = 'content/new/仕事, 100%:1.md';
const text = '# しごと\n\n𠮷野家の目標\n::error::x\n';
const lines = new Lines(text);
const name = 'content/indicators/客#2 100%?.yaml';

/** Problems with all that a form of messages has to be careful of. */
const diagnostics: readonly Diagnostic[] = [
  problem('link-text-is-name', {
    place: lines.place(file, 7, 11),
    message: { ja: '「100%」\r\n::warning::、\u202E「:」', en: '"100%"\r\n::warning::, \u202E":"' },
    expected: ['吉野家', '又は'],
    note: { ja: '直して', en: 'mend it' },
    related: [{ place: { file: name }, message: { ja: '名前', en: 'the name' } }],
    fix: {
      message: { ja: '名前にそろえる', en: 'make it the name' },
      edits: [
        { place: lines.place(file, 7, 9), text: '吉' },
        { place: new Lines('a').place(name, 0, 1), text: 'b\n' },
        { place: lines.place(file, 12, 13), text: '' },
      ],
    },
  }),
  problem('characters-are-plain', {
    place: lines.place(file, 0, 7),
    message: { ja: '二行にわたる', en: 'over two lines' },
  }),
  {
    ...problem('file-belongs', { place: { file: name }, message: { ja: '余り', en: 'unused' } }),
    severity: 'hint',
  },
];

const source = (path: string): string | undefined => (path === file ? text : undefined);

describe('annotations of GitHub', () => {
  it('are one line each, whatever their texts hold', () => {
    expect(reportGithub(diagnostics, { language: 'en', prefix: 'our, city/' }).split('\n')).toEqual([
      '::error file=our%2C city/content/new/仕事%2C 100%25%3A1.md,line=3,endLine=3,col=1,endColumn=4,title=link-text-is-name::"100%25"\uFFFD\uFFFD::warning::, \uFFFD":"%0Adid you mean: 吉野家  /  又は%0Ato mend it: mend it%0Acontent/new/仕事, 100%25:1.md:3:1',
      '::error file=our%2C city/content/new/仕事%2C 100%25%3A1.md,line=1,endLine=3,title=characters-are-plain::over two lines%0Acontent/new/仕事, 100%25:1.md:1:1',
      '::notice file=our%2C city/content/indicators/客#2 100%25?.yaml,title=file-belongs::unused%0Acontent/indicators/客#2 100%25?.yaml',
      '',
    ]);
  });

  it('are none where there is no problem', () => {
    expect(reportGithub([], { language: 'ja', prefix: '' })).toBe('');
  });
});

interface Issue {
  readonly fingerprint: string;
}

const digits = expect.stringMatching(/^[0-9a-f]{64}$/);

describe('the Code Quality report of GitLab', () => {
  const options = { language: 'ja', prefix: '', source } as const;
  const prints = (found: readonly Diagnostic[], read = source): string[] =>
    (JSON.parse(reportGitlab(found, { ...options, source: read })) as Issue[]).map(
      ({ fingerprint }) => fingerprint,
    );

  it('has what GitLab asks for', () => {
    expect(JSON.parse(reportGitlab(diagnostics, options))).toEqual([
      {
        description:
          '「100%」\uFFFD\uFFFD::warning::、\uFFFD「:」\nもしかして: 吉野家  /  又は\n直し方: 直して',
        check_name: 'link-text-is-name',
        fingerprint: digits,
        severity: 'critical',
        location: { path: 'content/new/仕事, 100%:1.md', lines: { begin: 3, end: 3 } },
      },
      {
        description: '二行にわたる',
        check_name: 'characters-are-plain',
        fingerprint: digits,
        severity: 'critical',
        location: { path: 'content/new/仕事, 100%:1.md', lines: { begin: 1, end: 3 } },
      },
      {
        description: '余り',
        check_name: 'file-belongs',
        fingerprint: digits,
        severity: 'info',
        location: { path: 'content/indicators/客#2 100%?.yaml', lines: { begin: 1, end: 1 } },
      },
    ]);
  });

  const about = (at: Lines, start: number, en: string): Diagnostic =>
    problem('key-is-unique', { place: at.place(file, start, start + 2), message: { ja: '二度', en } });

  it('knows a problem again where its lines moved and the numbers in its message with them', () => {
    const moved = `\n\n\n${text}`;
    const before = prints([about(lines, 7, 'first on line 3')]);
    expect(prints([about(new Lines(moved), 10, 'first on line 16')], () => moved)).toEqual(before);
    expect(prints([about(lines, 9, 'first on line 3')])).not.toEqual(before);
    expect(prints([about(lines, 7, 'second on line 3')])).not.toEqual(before);
  });

  it('tells apart problems that are the same', () => {
    const same = about(lines, 7, 'y');
    const found = prints([same, same, same]);
    expect(new Set(found).size).toBe(3);
    expect(prints([same, same])).toEqual(found.slice(0, 2));
  });

  it('is an empty list where there is no problem', () => {
    expect(reportGitlab([], options)).toBe('[]\n');
  });
});

describe('SARIF', () => {
  const log = JSON.parse(
    reportSarif(diagnostics, {
      language: 'ja',
      prefix: 'our city/',
      version: '1.2.3',
      source,
      why: (rule) => (rule === 'file-belongs' ? { ja: 'わけ', en: 'why' } : undefined),
    }),
  );
  const markdown = {
    uri: 'our%20city/content/new/%E4%BB%95%E4%BA%8B%2C%20100%25%3A1.md',
    uriBaseId: 'SRCROOT',
  };
  const yaml = { uri: 'our%20city/content/indicators/%E5%AE%A2%232%20100%25%3F.yaml', uriBaseId: 'SRCROOT' };
  const region = (startLine: number, startColumn: number, endLine: number, endColumn: number): object => ({
    startLine,
    startColumn,
    endLine,
    endColumn,
  });
  const at = (artifactLocation: object, where?: object): object => ({
    physicalLocation: { artifactLocation, ...(where ? { region: where } : {}) },
  });
  const descriptor = (id: string, shown: string, level: string): object => ({
    id,
    shortDescription: { text: shown },
    defaultConfiguration: { level },
  });
  const partialFingerprints = { 'kurabe/v1': digits };

  it('is a whole log with the rules, places, fixes and fingerprints', () => {
    expect(log).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'kurabe',
              semanticVersion: '1.2.3',
              language: 'ja',
              rules: [
                descriptor('characters-are-plain', '紛らわしい文字や見えない文字がない', 'error'),
                {
                  ...descriptor('file-belongs', 'content の中のファイルはどれも使われる', 'warning'),
                  fullDescription: { text: 'わけ' },
                  help: { text: 'わけ' },
                },
                descriptor('link-text-is-name', '指標へのリンクの文字は指標の名前', 'error'),
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { SRCROOT: { description: { text: 'リポジトリーの一番上' } } },
          results: [
            {
              ruleId: 'link-text-is-name',
              ruleIndex: 2,
              level: 'error',
              message: {
                text: '「100%」\uFFFD\uFFFD::warning::、\uFFFD「:」\nもしかして: 吉野家  /  又は\n直し方: 直して',
              },
              // 𠮷 is one character and two units of UTF-16.
              locations: [at(markdown, region(3, 1, 3, 5))],
              partialFingerprints,
              relatedLocations: [{ id: 1, ...at(yaml), message: { text: '名前' } }],
              fixes: [
                {
                  description: { text: '名前にそろえる' },
                  artifactChanges: [
                    {
                      artifactLocation: markdown,
                      replacements: [
                        { deletedRegion: region(3, 1, 3, 3), insertedContent: { text: '吉' } },
                        { deletedRegion: region(3, 6, 3, 7), insertedContent: { text: '' } },
                      ],
                    },
                    {
                      artifactLocation: yaml,
                      replacements: [{ deletedRegion: region(1, 1, 1, 2), insertedContent: { text: 'b\n' } }],
                    },
                  ],
                },
              ],
            },
            {
              ruleId: 'characters-are-plain',
              ruleIndex: 0,
              level: 'error',
              message: { text: '二行にわたる' },
              locations: [at(markdown, region(1, 1, 3, 1))],
              partialFingerprints,
            },
            {
              ruleId: 'file-belongs',
              ruleIndex: 1,
              level: 'note',
              message: { text: '余り' },
              locations: [at(yaml)],
              partialFingerprints,
            },
          ],
        },
      ],
    });
  });

  it('names the same fingerprints as the report of GitLab', () => {
    const issues = JSON.parse(reportGitlab(diagnostics, { language: 'en', prefix: '', source })) as Issue[];
    const results = log.runs[0].results as { partialFingerprints: Record<string, string> }[];
    expect(results.map((each) => each.partialFingerprints['kurabe/v1'])).toEqual(
      issues.map(({ fingerprint }) => fingerprint),
    );
  });
});
