import type { Definition, Image, Link, Nodes, Root, TableRow, Yaml } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { Lines } from '../diagnostics/lines.ts';
import { cutOtherAddresses, remarkAsciiAutolinks } from './autolinks.ts';
import { checkDecoded } from './characters.ts';
import { checkCutRuby, checkRuby } from './check-ruby.ts';
import { remarkDestinations } from './destinations.ts';
import { remarkRuby } from './ruby.ts';
import { parseYaml, type YamlNode } from './yaml.ts';

/** CommonMark and GFM with YAML front matter and ruby; `**「強調」**の` is strong, as a Japanese writer expects. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkAsciiAutolinks)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkRuby)
  .use(remarkDestinations)
  .freeze();

/** A parsed Markdown text. */
export interface Markdown {
  readonly tree: Root;
  readonly frontMatter: YamlNode | undefined;
}

/**
 * Parses Markdown into mdast with places. Raw HTML, front matter in another language than YAML and
 * texts that would take the parser very long are reported.
 *
 * @returns undefined where the text is refused whole (reported)
 */
export function parseMarkdown(
  file: string,
  text: string,
  lines: Lines,
  report: Report,
): Markdown | undefined {
  const foreign = /^---[ \t]*([^\s-].*)/.exec(text);
  if (foreign) {
    report(
      problem('front-matter-is-yaml', {
        place: lines.place(file, 0, foreign[0].length),
        message: {
          ja: `先頭の設定は YAML だけが使えます（「${foreign[0].trim()}」）`,
          en: `Only YAML front matter is allowed ("${foreign[0].trim()}")`,
        },
        note: { ja: '「---」だけの行にしてください', en: 'write a line of "---" alone' },
      }),
    );
    return undefined;
  }
  if (!isBounded(file, text, lines, report)) return undefined;
  const tree = parser.parse(text);
  if (/^---[ \t]*\r?\n/.test(text) && tree.children[0]?.type !== 'yaml') {
    report(
      problem('front-matter-is-closed', {
        place: lines.place(file, 0, 3),
        message: { ja: '先頭の設定が「---」で閉じていません', en: 'The front matter is not closed by "---"' },
        note: {
          ja: '設定の次の行に「---」だけの行を書いてください',
          en: 'write a line of "---" alone below it',
        },
      }),
    );
    return undefined;
  }
  if (!tablesAreBounded(file, tree, report)) return undefined;
  inlineReferences(tree);
  cutOtherAddresses(tree);
  checkNodes(file, text, tree, lines, report);
  checkRuby(file, tree, report);
  const first = tree.children[0];
  return {
    tree,
    frontMatter: first?.type === 'yaml' ? frontMatter(file, text, first, lines, report) : undefined,
  };
}

/** The place of a node in its file. */
export function placeOf(file: string, node: Nodes): Place {
  const position = node.position;
  if (position?.start.offset === undefined || position.end.offset === undefined) return { file };
  return {
    file,
    range: {
      start: { line: position.start.line, column: position.start.column, offset: position.start.offset },
      end: { line: position.end.line, column: position.end.column, offset: position.end.offset },
    },
  };
}

function frontMatter(
  file: string,
  text: string,
  node: Yaml,
  lines: Lines,
  report: Report,
): YamlNode | undefined {
  const start = text.indexOf('\n', node.position?.start.offset ?? 0) + 1;
  return parseYaml(file, text.slice(start, start + node.value.length), lines, report, start);
}

/** Turns `[text][name]` and `![alt][name]` into links and images of their own, so that nothing else needs the definitions. */
function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || !parent || index === undefined)
      return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    const { url, title } = definition;
    const position = node.position && { position: node.position };
    const inlined: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title: title ?? null, children: node.children, ...position }
        : { type: 'image', url, title: title ?? null, alt: node.alt ?? '', ...position };
    (parent.children as Nodes[])[index] = inlined;
  });
}

function checkNodes(file: string, text: string, tree: Root, lines: Lines, report: Report): void {
  visit(tree, (node) => {
    if (node.type === 'html' && node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== '')
      report(
        problem('html-is-absent', {
          place: placeOf(file, node),
          message: {
            ja: `HTML は書けません: ${node.value.split('\n', 1)[0]}`,
            en: `Raw HTML is not allowed: ${node.value.split('\n', 1)[0]}`,
          },
          note: {
            ja: 'Markdown の書き方に直してください。「<」を文字として書くときは「\\<」とします',
            en: 'use Markdown instead; write "\\<" for the sign itself',
          },
        }),
      );
    if (node.type === 'text' && node.position) {
      const raw = text.slice(node.position.start.offset, node.position.end.offset);
      if (raw.includes('&')) checkDecoded(node.value, raw, placeOf(file, node), report);
    }
    if (node.type === 'table') {
      const columns = node.children[0]?.children.length ?? 0;
      for (const [index, row] of node.children.entries())
        if (!checkCutRuby(file, text, row, lines, report)) checkRow(file, row, index, columns, report);
    }
  });
}

/** The most cells that a table's header and rows span; GFM fills up short rows, so that few letters make many. */
const maxCells = 20_000;

function tablesAreBounded(file: string, tree: Root, report: Report): boolean {
  let isBounded = true;
  visit(tree, 'table', (table) => {
    if ((table.children[0]?.children.length ?? 0) * table.children.length <= maxCells) return;
    isBounded = false;
    report(
      problem('markdown-is-bounded', {
        place: placeOf(file, table),
        message: { ja: '表が大きすぎます', en: 'The table is too large' },
        note: { ja: '表を分けてください', en: 'split it' },
      }),
    );
  });
  return isBounded;
}

/** GFM drops cells beyond the header's; a writer would miss them only in print. */
function checkRow(file: string, row: TableRow, index: number, columns: number, report: Report): void {
  const extra = row.children[columns];
  if (!extra) return;
  report(
    problem('table-row-fits', {
      place: placeOf(file, extra),
      message: {
        ja: `表の ${index} 行目のセルが ${row.children.length} 個あります。見出し行は ${columns} 個です`,
        en: `Row ${index} of the table has ${row.children.length} cells; its header has ${columns}`,
      },
      note: {
        ja: '余分なセルを消すか、見出し行を増やしてください。「|」を文字として書くときは「\\|」とします',
        en: 'remove the extra cells or add to the header; write "\\|" for the sign itself',
      },
    }),
  );
}

/** The most marks of emphasis in a paragraph, and in a file, that a parser takes in a fraction of a second. */
const maxMarksInParagraph = 2_000;
const maxMarksInFile = 20_000;
/** The most lines; each may open a block. */
const maxLines = 10_000;
/** The deepest quotations and lists. */
const maxDepth = 40;

/** Whether a Markdown parser copes with a text; emphasis marks and nesting take it quadratic time. */
function isBounded(file: string, text: string, lines: Lines, report: Report): boolean {
  const refuse = (offset: number, message: Text): false => {
    report(
      problem('markdown-is-bounded', {
        place: lines.place(file, offset, offset + 1),
        message,
        note: { ja: '簡潔に書き直すか、分けてください', en: 'write it more simply, or split it' },
      }),
    );
    return false;
  };
  let marks = 0;
  let paragraph = 0;
  let offset = 0;
  const all = text.split('\n');
  if (all.length > maxLines) return refuse(0, { ja: '行が多すぎます', en: 'There are too many lines' });
  for (const line of all) {
    if (line.trim() === '') paragraph = 0;
    const count = line.match(/[*_~[\]`&<]/g)?.length ?? 0;
    marks += count;
    paragraph += count;
    if (paragraph > maxMarksInParagraph || marks > maxMarksInFile)
      return refuse(offset, {
        ja: '強調やリンクの記号（* _ ~ [ ] ` & <）が多すぎます',
        en: 'There are too many marks of emphasis and links (* _ ~ [ ] ` & <)',
      });
    const lead = /^(?:[\s>*+-]|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
    const depth = (lead.match(/[>*+.)-]/g)?.length ?? 0) + Math.floor((lead.match(/ /g)?.length ?? 0) / 2);
    if (depth > maxDepth * 2 && /[^\s>*+-]|^\s*[>*+-]/.test(line) && !/^\s*([*-])(?:\s*\1)*\s*$/.test(line))
      return refuse(offset, {
        ja: '引用や箇条書きの入れ子が深すぎます',
        en: 'Quotations or lists are nested too deep',
      });
    offset += line.length + 1;
  }
  return true;
}
