import GithubSlugger from 'github-slugger';
import type { Heading, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, problem, type Report } from '../diagnostics/diagnostic.ts';
import type { MarkdownFile } from '../source/content-tree.ts';
import { placeOf } from '../source/markdown.ts';
import { validate } from '../source/schema.ts';
import { footnotesOf } from './footnotes.ts';
import type { Indicators } from './indicators.ts';
import { type GoalContext, reportStrayMeasures, takeMeasures } from './measures.ts';
import { parenthesized } from './numbering.ts';
import { headingText, outline, type Part } from './outline.ts';
import { checkHeading, checkInnerHeadings, headingProse, ofTargets, readPolicies } from './policies.ts';
import { goalSchema } from './schema/indicator.ts';
import type { Goal, Section, Words } from './strategy.ts';

/** A goal, and the anchors of its headings by their names as git hosts make them (`#創業の支援`). */
export interface GoalFile {
  readonly goal: Goal;
  readonly headings: ReadonlyMap<string, string>;
}

/**
 * Reads a goal's file: `#` is its title, `##` with the plan's words its sections, `###` a policy,
 * and below a heading with the word for projects, `#####` a project. Everything else is text.
 *
 * @returns undefined where there is no title (reported)
 */
export function readGoal(
  file: MarkdownFile,
  words: Words,
  indicators: Indicators,
  reportAll: Report,
): GoalFile | undefined {
  let isWhole = true;
  const lose = (): void => {
    isWhole = false;
  };
  const report: Report = (diagnostic) => {
    lose();
    reportAll(diagnostic);
  };
  const front = file.frontMatter && validate(goalSchema, file.frontMatter, report);
  const nodes = file.tree.children.filter(
    ({ type }) =>
      type !== 'yaml' && type !== 'footnoteDefinition' && type !== 'definition' && type !== 'html',
  );
  const { lead, parts } = outline(nodes, 1);
  const [title, second] = parts;
  if (!title) {
    report(missingTitle(file));
    return undefined;
  }
  checkTitle(file, title.heading, lead, second?.heading, report);
  const id = file.path.replace(/\.md$/i, '');
  const anchor = anchorOf(id);
  const slugger = new GithubSlugger();
  const headings = nameHeadings(file, anchor, title.heading, slugger);
  const context = goalContext(file, id, anchor, slugger, indicators, lose, report);
  const goal = readBody(context, id, anchor, words, title, headings);
  reportStrayMeasures(context);
  return { goal: { ...goal, label: front?.label, isWhole }, headings: headings.byName };
}

function goalContext(
  file: MarkdownFile,
  id: string,
  anchor: string,
  slugger: GithubSlugger,
  indicators: Indicators,
  lose: () => void,
  report: Report,
): GoalContext {
  const footnotes = footnotesOf(file);
  return {
    file,
    indicators,
    footnotes,
    report,
    lose,
    taken: new Set(),
    anchor: (name) => `${anchor}--${slugger.slug(name)}`,
    prose: (slot, nodes) => ({ slot: `${id}/${slot}`, file, nodes, footnotes }),
  };
}

/** Anchors of a file's headings. */
interface Headings {
  readonly byName: ReadonlyMap<string, string>;
  readonly byNode: ReadonlyMap<Heading, string>;
}

function nameHeadings(file: MarkdownFile, anchor: string, title: Heading, slugger: GithubSlugger): Headings {
  const byName = new Map<string, string>();
  const byNode = new Map<Heading, string>();
  visit(file.tree, 'heading', (heading) => {
    const slug = slugger.slug(headingText(heading));
    const name = heading === title ? anchor : `${anchor}--${slug}`;
    byName.set(slug, name);
    byNode.set(heading, name);
    heading.data = { ...heading.data, hProperties: { id: name } };
  });
  return { byName, byNode };
}

/** An `id` from a path: no blanks, and `/` as `-`. */
export function anchorOf(path: string): string {
  return path.replace(/[\s/]+/g, '-');
}

type GoalBody = Omit<Goal, 'label' | 'isWhole'>;

function readBody(
  context: GoalContext,
  id: string,
  anchor: string,
  words: Words,
  title: Part,
  headings: Headings,
): GoalBody {
  const { lead, parts } = outline(title.nodes, 2);
  const body = [...lead];
  const closing: RootContent[] = [];
  const sections: Section[] = [];
  for (const part of parts) {
    const name = headingText(part.heading);
    const kind = name === words.targets ? 'targets' : name === words.policies ? 'policies' : undefined;
    if (!kind) {
      checkHeading(context, part.heading, [words.targets, words.policies]);
      (sections.length ? closing : body).push(part.heading, ...part.nodes);
      continue;
    }
    const earlier = sections.find((section) => section.kind === kind);
    if (earlier) {
      context.report(
        problem('section-is-unique', {
          place: placeOf(context.file.file, part.heading),
          message: { ja: `見出し「${name}」が二度あります`, en: `The heading "${name}" stands twice` },
          note: { ja: '一つにまとめてください', en: 'put them together' },
          related: [{ place: earlier.place, message: { ja: '最初の見出し', en: 'the first one' } }],
        }),
      );
      continue;
    }
    const base = {
      number: parenthesized(sections.length + 1),
      heading: headingProse(context, kind, part.heading),
      anchor: headings.byNode.get(part.heading) ?? anchor,
      place: placeOf(context.file.file, part.heading),
    };
    if (kind === 'targets') {
      checkInnerHeadings(context, part.nodes, ofTargets);
      const { measures, text } = takeMeasures(context, 'targets', part.nodes);
      const targets = measures.map((measure) => ({ ...measure, number: undefined }));
      sections.push({ kind, ...base, targets, body: context.prose('targets/body', text) });
    } else {
      const { lead: text, parts: policies } = outline(part.nodes, 3);
      sections.push({
        kind,
        ...base,
        body: context.prose('policies/body', text),
        policies: readPolicies(context, policies, words, headings.byNode),
      });
    }
  }
  return {
    id,
    anchor,
    title: headingText(title.heading),
    heading: headingProse(context, 'heading', title.heading),
    body: context.prose('body', body),
    sections,
    closing: context.prose('closing', closing),
    file: context.file,
    place: placeOf(context.file.file, title.heading),
  };
}

function missingTitle(file: MarkdownFile): Diagnostic {
  // A title without a blank after its sign is ordinary text.
  const [first] = file.tree.children;
  const start = first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0;
  const meant = /^[#＃][ \u3000]*([^#＃\s].*)$/m.exec(file.text.slice(start));
  return problem('goal-has-title', {
    place: meant
      ? file.lines.place(file.file, start + meant.index, start + meant.index + meant[0].length)
      : file.lines.place(file.file, 0, 0),
    message: { ja: '題名（# の見出し）がありません', en: 'There is no title (a heading with #)' },
    ...(meant ? { expected: [`# ${meant[1]}`] } : {}),
    note: {
      ja: '最初に「# 目標の名前」の行を、半角の「#」と空白で書いてください',
      en: 'begin with a line "# name of the goal", with a space after "#"',
    },
  });
}

function checkTitle(
  file: MarkdownFile,
  title: Heading,
  lead: readonly RootContent[],
  second: Heading | undefined,
  report: Report,
): void {
  if (headingText(title) === '') report({ ...missingTitle(file), place: placeOf(file.file, title) });
  const early = lead[0];
  if (early)
    report(
      problem('goal-has-title', {
        place: placeOf(file.file, early),
        message: { ja: '題名より前に文があります', en: 'There is text before the title' },
        note: {
          ja: '題名（# の見出し）の後に移してください',
          en: 'move it below the title (the heading with #)',
        },
      }),
    );
  if (second)
    report(
      problem('goal-has-title', {
        place: placeOf(file.file, second),
        message: { ja: '題名（# の見出し）が二つあります', en: 'There are two titles (headings with #)' },
        note: {
          ja: '二つ目からは「##」にするか、別のファイルに分けてください',
          en: 'use "##", or split the file',
        },
        related: [{ place: placeOf(file.file, title), message: { ja: '最初の題名', en: 'the first title' } }],
      }),
    );
}
