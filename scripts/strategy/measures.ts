import type {
  Code,
  FootnoteDefinition,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import { nearestPath } from '../diagnostics/nearest.ts';
import type { MarkdownFile } from '../source/content-tree.ts';
import { placeOf } from '../source/markdown.ts';
import type { Indicators } from './indicators.ts';
import { isYamlLink, readDestination, relativeLink } from './paths.ts';
import type { Indicator, Measure, Prose } from './strategy.ts';

/** What reading a goal's file needs and gives along the way. */
export interface GoalContext {
  readonly file: MarkdownFile;
  readonly indicators: Indicators;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly report: Report;
  /** Items of lists that were read as targets or KPIs. */
  readonly taken: Set<ListItem>;
  /** Is told that an indicator is missing whose file has faults of its own. */
  lose(): void;
  /** Makes an anchor that the document does not have yet. */
  anchor(name: string): string;
  /** Makes a piece of prose with a slot of this name. */
  prose(slot: string, nodes: readonly RootContent[]): Prose;
}

/** A measure before it has its number. */
export type Reference = Omit<Measure, 'number'>;

/** Parts the lists of links to indicators from the text around them. */
export function takeMeasures(
  context: GoalContext,
  slot: string,
  nodes: readonly RootContent[],
): { measures: Reference[]; text: RootContent[] } {
  const measures: Reference[] = [];
  const text: RootContent[] = [];
  for (const node of nodes) {
    if (!isMeasureList(node)) text.push(node);
    else measures.push(...readList(context, `${slot}/${measures.length + 1}`, node));
  }
  return { measures, text };
}

/** Whether a list is one of indicators: one of its items begins with a link to a YAML file. */
export function isMeasureList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some((item) => indicatorLink(item) !== undefined);
}

function readList(context: GoalContext, slot: string, list: List): Reference[] {
  return list.children.flatMap((item, index) => {
    const link = indicatorLink(item);
    if (!link) {
      context.report(
        problem('indicator-list-is-pure', {
          place: placeOf(context.file.file, item),
          message: {
            ja: '指標の箇条書きに、指標へのリンクで始まらない項目があります',
            en: 'An item in a list of indicators does not begin with a link to one',
          },
          note: {
            ja: '「- [指標の名前](../indicators/….yaml)」とするか、別の箇条書きに分けてください。空の行だけでは分かれないので、間に文を置くか、後の箇条書きの記号を「*」にします',
            en: 'write "- [name](../indicators/….yaml)", or put it in a list of its own: a blank line does not part lists, but a text between them or another bullet (*) does',
          },
        }),
      );
      return [];
    }
    context.taken.add(item);
    const indicator = resolveIndicator(context, link);
    if (!indicator) {
      context.lose();
      return [];
    }
    const { note, details } = restOf(item, link);
    return [
      {
        indicator,
        anchor: context.anchor(indicator.id.replace(/^indicators\//, '')),
        label: context.prose(`${slot}/${index + 1}/label`, plainNodes(link)),
        note: context.prose(`${slot}/${index + 1}/note`, note),
        details: context.prose(`${slot}/${index + 1}/details`, details),
        text: textOf(link).replace(/\s*\n\s*/g, ''),
        textPlace: plainTextPlace(context.file, link),
        place: placeOf(context.file.file, link),
      },
    ];
  });
}

/** The link to an indicator with which a list's item begins. */
function indicatorLink(item: ListItem): Link | undefined {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'link' && isYamlLink(first.url) ? first : undefined;
}

/** The place of a link's text that is letters alone, in a link with its destination behind it. */
function plainTextPlace(
  { file, text }: MarkdownFile,
  { children: [only, ...others] }: Link,
): Place | undefined {
  if (only?.type !== 'text' || others.length > 0) return undefined;
  const place = placeOf(file, only);
  return place.range && text.startsWith('](', place.range.end.offset) ? place : undefined;
}

/** A link's text without its emphasis; ruby stays. */
function plainNodes(node: PhrasingContent): PhrasingContent[] {
  if ('children' in node) return node.children.flatMap(plainNodes);
  return node.type === 'text' || node.type === 'ruby' ? [node] : [{ type: 'text', value: textOf(node) }];
}

/** What follows the link in its item: the rest of its line, and other blocks. */
function restOf(item: ListItem, link: Link): { note: RootContent[]; details: RootContent[] } {
  const [first, ...details] = item.children;
  // A comment is not printed.
  const rest = (first as Paragraph).children.filter((child) => child !== link && child.type !== 'html');
  const isEmpty = rest.every((child) => child.type === 'text' && child.value.trim() === '');
  return { note: isEmpty ? [] : rest, details };
}

/**
 * Reports what looks like a target or a KPI, but is not read as one: it would lose its place in the
 * table without anybody noticing.
 */
export function reportStrayMeasures({ file, taken, report }: GoalContext): void {
  const stray = (node: Nodes, message: Text, note: Text): void =>
    report(problem('indicator-list-has-place', { place: placeOf(file.file, node), message, note }));
  const items = new Set<Nodes>();
  visit(file.tree, (node) => {
    if (node.type === 'listItem') {
      const [first] = node.children;
      if (first) items.add(first);
      if (taken.has(node)) return;
      if (indicatorLink(node)) stray(node, notCounted, moveNote);
      else if (first?.type === 'paragraph' && isNearly(first, true)) stray(node, notCounted, formNote);
    } else if (node.type === 'paragraph' && !items.has(node) && isNearly(node, false))
      stray(node, notCounted, formNote);
    else if (
      node.type === 'text' &&
      /(?:indicators\/|\][（(])[^\s）)]*\.ya?ml(?![a-z])|\]\([^)]*\.ya?ml/i.test(node.value)
    )
      stray(node, notLink, formNote);
    else if (node.type === 'code' && /\]\([^)]*\.ya?ml\)/i.test(node.value) && !isFenced(file, node))
      stray(node, notCounted, indentNote);
  });
}

/** What may stand before a link that was meant as an item: a bullet of another kind, a remark, emphasis. */
const beforeLink = /^[\s　・•‣●○◦\-－―ー*＊+＋]*(?:（[^）]*）|\([^)]*\))?[\s　]*$/;

/** Whether a paragraph begins with a link to an indicator but for what may stand before one. */
function isNearly({ children }: Paragraph, isItem: boolean): boolean {
  let before = '';
  for (const child of children) {
    const [inner] = child.type === 'strong' || child.type === 'emphasis' ? child.children : [child];
    if (inner?.type === 'link' && isYamlLink(inner.url))
      return beforeLink.test(before) && (isItem || before.trim() !== '' || children.length === 1);
    if (child.type !== 'text') return false;
    before += child.value;
  }
  return false;
}

function isFenced(file: MarkdownFile, { position }: Code): boolean {
  return /^\s*(?:`{3}|~{3})/.test(file.text.slice(position?.start.offset));
}

const notCounted: Text = {
  ja: 'この指標は、数値目標にも KPI にも数えられません',
  en: 'This indicator counts neither as a target nor as a KPI',
};

const notLink: Text = {
  ja: '指標へのリンクとして読めません',
  en: 'This is not read as a link to an indicator',
};

const moveNote: Text = {
  ja: '数値目標（##）か方針（###）の見出しのすぐ下の箇条書きに、字下げせずに移してください。見出しの字と # の数も確かめてください',
  en: 'move it into a list of its own below the heading of the targets (##) or of a policy (###), not indented; look at the headings too',
};

const formNote: Text = {
  ja: '行の初めを半角の「- 」にし、すぐ後に半角の [名前](../indicators/….yaml) を書いてください。（再掲）などはリンクの後に置き、太字にはしません。ファイル名の空白は %20 とします',
  en: 'begin the line with "- " and the link [name](../indicators/….yaml); remarks follow the link; write a blank in a file name as %20',
};

const indentNote: Text = {
  ja: '字下げが深いので、書いたままの文字（コード）になります。行の初めの空白を消してください',
  en: 'the indentation makes it code; remove the blanks before the line',
};

/** The indicator to which a link leads, or undefined (reported, unless the file's own faults were). */
export function resolveIndicator(
  { file, indicators, report }: Pick<GoalContext, 'file' | 'indicators' | 'report'>,
  link: Link,
): Indicator | undefined {
  const destination = readDestination(link.url, file.path);
  if (destination.kind === 'path') {
    const indicator = indicators.valid.get(destination.path);
    if (indicator || indicators.invalid.has(destination.path)) return indicator;
  }
  const paths = [...indicators.valid.keys(), ...indicators.invalid].map((path) =>
    relativeLink(file.path, path),
  );
  const byName = [...indicators.valid.values()]
    .filter(({ name }) => name === textOf(link))
    .map(({ path }) => relativeLink(file.path, path));
  report(
    problem('indicator-link-resolves', {
      place: placeOf(file.file, link),
      message: {
        ja: `指標のファイルがありません: ${link.url}`,
        en: `There is no such indicator file: ${link.url}`,
      },
      actual: link.url,
      expected: [...new Set([...nearestPath(link.url, paths), ...byName])].slice(0, 3),
      note: {
        ja: 'リンク先を直すか、その名前で指標のファイルを作ってください',
        en: 'mend the link, or make the indicator’s file',
      },
    }),
  );
  return undefined;
}
