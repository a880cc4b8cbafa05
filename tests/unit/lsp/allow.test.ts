import { describe, expect, it } from 'vitest';
import { type Diagnostic, problem, type Report } from '../../../scripts/diagnostics/diagnostic.ts';
import type { RuleId } from '../../../scripts/diagnostics/rule-ids.ts';
import { allowanceOf } from '../../../scripts/lsp/allow.ts';
import type { MarkdownFile, YamlFile } from '../../../scripts/source/content-tree.ts';
import { readContent } from '../../../scripts/source/read.ts';

const message = { ja: '', en: '' };

/** A file, and a problem from `‹` to `›` in it, or of it as a whole. */
function marked(path: string, text: string, ruleId: RuleId): [Diagnostic, MarkdownFile | YamlFile] {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  const plain = text.replace(/[‹›]/g, '');
  const unexpected: Report = (diagnostic) => {
    throw new Error(diagnostic.message.en);
  };
  const { files } = readContent([{ path, bytes: new TextEncoder().encode(plain) }], unexpected);
  const file = files.get(path);
  if (!file || file.kind === 'asset') throw new Error(path);
  const place = start < 0 ? { file: file.file } : file.lines.place(file.file, start, end);
  return [problem(ruleId, { place, message }), file];
}

describe('the comment that allows a problem', () => {
  const comment = '<!-- kurabe-allow term-is-agreed:  -->';
  const cases: [what: string, path: string, before: string, holdsFor: string, after: string][] = [
    ['a heading', 'next/a.md', '# 題\n\n文\n## ‹施 策›\n', 'place', `# 題\n\n文\n${comment}\n## 施 策\n`],
    [
      'a paragraph',
      'next/a.md',
      '# 題\n\n一行目\n二‹行›目\n',
      'place',
      `# 題\n\n${comment}\n一行目\n二行目\n`,
    ],
    ['the title', 'next/a.md', '# ‹題›\n', 'both', `${comment}\n# 題\n`],
    [
      'the title below front matter',
      'next/a.md',
      '---\nlabel: い\n---\n# ‹題›\n',
      'both',
      `---\nlabel: い\n---\n${comment}\n# 題\n`,
    ],
    [
      'a Markdown file',
      'next/a.md',
      '---\nlabel: い\n---\n\n# 題\n',
      'file',
      `---\nlabel: い\n---\n\n${comment}\n# 題\n`,
    ],
    [
      'an item',
      'next/a.md',
      '# 題\n\n- 一\n- 二の‹語›句\n- 三\n',
      'place',
      `# 題\n\n- 一\n- 二の語句 ${comment}\n- 三\n`,
    ],
    [
      'an item of an item',
      'next/a.md',
      '# 題\n\n- 一\n  - ‹二›\n',
      'place',
      `# 題\n\n- 一\n  - 二 ${comment}\n`,
    ],
    [
      'a link in an item',
      'next/a.md',
      '# 題\n\n- [‹名›](../indicators/a.yaml)（再掲）\n',
      'place',
      `# 題\n\n- [名](../indicators/a.yaml)（再掲） ${comment}\n`,
    ],
    [
      'an item of two lines',
      'next/a.md',
      '# 題\n\n- 一\n  ‹二›\n',
      'place',
      `# 題\n\n- 一\n  二 ${comment}\n`,
    ],
    ['a whole list', 'next/a.md', '# 題\n\n‹- 一\n- 二›\n', 'place', `# 題\n\n${comment}\n- 一\n- 二\n`],
    ['a quotation', 'next/a.md', '# 題\n\n> 一\n> ‹二›\n', 'place', `# 題\n\n> 一\n> 二 ${comment}\n`],
    [
      'a footnote',
      'next/a.md',
      '# 題\n\n文[^1]\n\n[^1]: 注‹釈›\n',
      'place',
      `# 題\n\n文[^1]\n\n[^1]: 注釈 ${comment}\n`,
    ],
    [
      'a cell',
      'next/a.md',
      '# 題\n\n| 甲 | 乙 |\n| - | - |\n| 一 | ‹二› |\n',
      'place',
      `# 題\n\n| 甲 | 乙 |\n| - | - |\n| 一 | 二 ${comment} |\n`,
    ],
    [
      'a cell that is empty',
      'next/a.md',
      '# 題\n\n| 甲 | 乙 |\n| - | - |\n| 一 ‹| |›\n',
      'place',
      `# 題\n\n| 甲 | 乙 |\n| - | - |\n| 一 | ${comment} |\n`,
    ],
    [
      'a table',
      'next/a.md',
      '# 題\n\n‹| 甲 |\n| - |\n| 一 |›\n',
      'place',
      `# 題\n\n${comment}\n| 甲 |\n| - |\n| 一 |\n`,
    ],
    ['code', 'next/a.md', '# 題\n\n```\n‹一›\n```\n', 'place', `# 題\n\n${comment}\n\`\`\`\n一\n\`\`\`\n`],
    [
      'the first line of front matter',
      'next/a.md',
      '---\nlabel: ‹い›\n---\n# 題\n',
      'both',
      '---\n# kurabe-allow term-is-agreed: \nlabel: い\n---\n# 題\n',
    ],
    [
      'the first line of YAML',
      'indicators/a.yaml',
      'name: ‹名›\nunit: 人\n',
      'both',
      '# kurabe-allow term-is-agreed: \nname: 名\nunit: 人\n',
    ],
    [
      'below a comment',
      'indicators/a.yaml',
      '# 注\nname: ‹名›\n',
      'both',
      '# 注\n# kurabe-allow term-is-agreed: \nname: 名\n',
    ],
    [
      'a YAML file',
      'indicators/a.yaml',
      'name: 名\nunit: 人\n',
      'file',
      '# kurabe-allow term-is-agreed: \nname: 名\nunit: 人\n',
    ],
    [
      'a line of YAML',
      'indicators/a.yaml',
      'name: 名\nunit: ‹人›\n',
      'place',
      'name: 名\n# kurabe-allow term-is-agreed: \nunit: 人\n',
    ],
    [
      'an indented line of YAML',
      'indicators/a.yaml',
      'name: 名\nplans:\n  next:\n    note: ‹人›\n',
      'place',
      'name: 名\nplans:\n  next:\n    # kurabe-allow term-is-agreed: \n    note: 人\n',
    ],
    [
      'an item of YAML',
      'terms.yaml',
      'terms:\n  - write: 一\n  - ‹write›: 二\n',
      'place',
      'terms:\n  - write: 一\n  # kurabe-allow term-is-agreed: \n  - write: 二\n',
    ],
    [
      'brackets of one line',
      'indicators/a.yaml',
      'name: 名\nplans: { next: { note: ‹人› } }\n',
      'place',
      'name: 名\n# kurabe-allow term-is-agreed: \nplans: { next: { note: 人 } }\n',
    ],
    [
      'brackets of several lines',
      'indicators/a.yaml',
      'name: 名\nplans: {\n  next: { note: ‹人› }\n  }\n',
      'place',
      'name: 名\nplans: {\n  # kurabe-allow term-is-agreed: \n  next: { note: 人 }\n  }\n',
    ],
    [
      'a text of several lines',
      'indicators/a.yaml',
      'name: 名\ndefinition: |\n  一行目\n  二‹行›目\n',
      'place',
      'name: 名\n# kurabe-allow term-is-agreed: \ndefinition: |\n  一行目\n  二行目\n',
    ],
    [
      'a text that is folded',
      'indicators/a.yaml',
      'name: 名\ndefinition: 一行目\n  二‹行›目\n',
      'place',
      'name: 名\n# kurabe-allow term-is-agreed: \ndefinition: 一行目\n  二行目\n',
    ],
  ];
  it.each(cases)('%s', (_what, path, before, holdsFor, after) => {
    const [diagnostic, file] = marked(path, before, 'term-is-agreed');
    const allowance = allowanceOf(diagnostic, file);
    const { offset = 0, text = '' } = allowance ?? {};
    expect(file.text.slice(0, offset) + text + file.text.slice(offset)).toBe(after);
    expect(allowance?.holdsFor).toBe(holdsFor);
  });

  const none: [what: string, path: string, before: string, rule: RuleId][] = [
    ['a rule that allows no exceptions', 'next/a.md', '# ‹題›\n', 'link-resolves'],
    ['the line that opens front matter', 'next/a.md', '‹---›\nlabel: い\n---\n# 題\n', 'term-is-agreed'],
  ];
  it.each(none)('is not offered for %s', (_what, path, before, rule) => {
    expect(allowanceOf(...marked(path, before, rule))).toBeUndefined();
  });
});
