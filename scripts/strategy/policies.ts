import type { Heading, RootContent } from 'mdast';
import { problem, type Text } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { placeOf } from '../source/markdown.ts';
import { type GoalContext, isMeasureList, type Reference, takeMeasures } from './measures.ts';
import { circled, katakana, kpiNumber } from './numbering.ts';
import { headingText, type Outline, outline, type Part } from './outline.ts';
import type { Policy, Projects, Prose, Words } from './strategy.ts';

/** A policy before its KPIs are numbered. */
interface Draft extends Omit<Policy, 'kpis' | 'projects'> {
  readonly kpis: readonly Reference[];
  readonly projects: (Omit<Projects, 'policies'> & { readonly policies: readonly Draft[] }) | undefined;
}

/**
 * Reads policies, and the projects below them. The KPIs of a policy and of its projects are numbered
 * in one row: ② where there is one, else ②-1, ②-2.
 */
export function readPolicies(
  context: GoalContext,
  parts: readonly Part[],
  words: Words,
  anchors: ReadonlyMap<Heading, string>,
): Policy[] {
  return parts.map((part, index) => {
    const draft = readPolicy(
      context,
      part,
      words.projects,
      anchors,
      `policies/${index + 1}`,
      circled(index + 1),
    );
    const count = countKpis(draft);
    let given = 0;
    return numberKpis(draft, () => kpiNumber(draft.number, ++given, count));
  });
}

function readPolicy(
  context: GoalContext,
  { heading, nodes }: Part,
  word: string | undefined,
  anchors: ReadonlyMap<Heading, string>,
  slot: string,
  number: string,
): Draft {
  const { own, projects } = word ? splitProjects(context, nodes, word) : { own: nodes, projects: undefined };
  checkInnerHeadings(context, own);
  const { measures, text } = takeMeasures(context, `${slot}/kpis`, own);
  return {
    number,
    anchor: anchors.get(heading) ?? context.anchor(slot),
    title: headingText(heading),
    heading: headingProse(context, `${slot}/heading`, heading),
    body: context.prose(`${slot}/body`, text),
    kpis: measures,
    projects: projects && {
      heading: headingProse(context, `${slot}/projects`, projects.heading),
      anchor: anchors.get(projects.heading) ?? context.anchor(slot),
      body: context.prose(`${slot}/projects/body`, projects.lead),
      policies: projects.parts.map((part, index) =>
        readPolicy(context, part, undefined, anchors, `${slot}/projects/${index + 1}`, katakana(index + 1)),
      ),
    },
    place: placeOf(context.file.file, heading),
  };
}

/** Parts the policy's own text from its projects: those stand as `#####` below `####` with the word. */
function splitProjects(
  context: GoalContext,
  nodes: readonly RootContent[],
  word: string,
): { own: RootContent[]; projects: (Outline & { heading: Heading }) | undefined } {
  const { lead, parts } = outline(nodes, 4);
  const own = [...lead];
  let projects: (Outline & { heading: Heading }) | undefined;
  for (const part of parts) {
    if (headingText(part.heading) === word && !projects)
      projects = { heading: part.heading, ...outline(part.nodes, 5) };
    else {
      checkHeading(context, part.heading, [word]);
      if (projects) reportMoved(context, part.heading, projects.heading);
      own.push(part.heading, ...part.nodes);
    }
  }
  return { own, projects };
}

/** What becomes of indicators below a heading of a policy's text. */
const ofPolicy = {
  message: (heading: string): Text => ({
    ja: `見出し「${heading}」の下の KPI は、その上の方針の KPI になります`,
    en: `The KPIs below "${heading}" belong to the policy above it`,
  }),
  note: {
    ja: '方針のつもりなら「###」に、下の段のつもりなら document.yaml の words に projects を決め、その言葉の「####」の下に「#####」で書いてください',
    en: 'for a policy use "###"; for a level below, set projects in the words of document.yaml, and write it with "#####" below a "####" of that word',
  },
};

/** The same, of the text of the targets' section. */
export const ofTargets: typeof ofPolicy = {
  message: (heading) => ({
    ja: `見出し「${heading}」の下の指標は、見出しを離れて、ほかの指標と一つに並びます`,
    en: `The indicators below "${heading}" leave it and stand in one row with the others`,
  }),
  note: {
    ja: '見出しをなくすか、方針の KPI なら方針（###）の下に移してください',
    en: 'take the heading away, or move KPIs below their policy (###)',
  },
};

/** Warns of indicators below a heading of the text: the heading may have been meant as a policy or a project. */
export function checkInnerHeadings(
  { file, report }: GoalContext,
  nodes: readonly RootContent[],
  { message, note } = ofPolicy,
): void {
  let heading: Heading | undefined;
  for (const node of nodes) {
    if (node.type === 'heading') heading = node;
    if (!heading || !isMeasureList(node)) continue;
    report(
      problem('heading-is-known', {
        place: placeOf(file.file, heading),
        message: message(headingText(heading)),
        note,
      }),
    );
    heading = undefined;
  }
}

/** Warns of a policy's own text after its projects: the document has it before them. */
function reportMoved({ file, report }: GoalContext, heading: Heading, projects: Heading): void {
  report(
    problem('heading-is-known', {
      place: placeOf(file.file, heading),
      message: {
        ja: `見出し「${headingText(heading)}」とその下は、「${headingText(projects)}」より前に移ります`,
        en: `The heading "${headingText(heading)}" and what stands below it move before "${headingText(projects)}"`,
      },
      note: {
        ja: `「${headingText(projects)}」の一つなら「#####」にし、方針の本文なら「${headingText(projects)}」より前に書いてください`,
        en: `write it with "#####" if it is one of them, or before "${headingText(projects)}" if it is text of the policy`,
      },
      related: [{ place: placeOf(file.file, projects), message: { ja: 'その見出し', en: 'the heading' } }],
    }),
  );
}

function countKpis({ kpis, projects }: Draft): number {
  return (projects?.policies ?? []).reduce((sum, project) => sum + countKpis(project), kpis.length);
}

function numberKpis(draft: Draft, next: () => string): Policy {
  const kpis = draft.kpis.map((reference) => ({ ...reference, number: next() }));
  const projects = draft.projects && {
    ...draft.projects,
    policies: draft.projects.policies.map((project) => numberKpis(project, next)),
  };
  return { ...draft, kpis, projects };
}

/** A heading's own content, as prose. */
export function headingProse(context: GoalContext, slot: string, heading: Heading): Prose {
  return context.prose(slot, heading.children);
}

/** Words that other plans and cities use; where the settings name other ones, these were likely meant. */
const usual = new Set([
  '数値目標',
  '成果指標',
  '基本的な方針',
  '基本的方向',
  '基本的施策',
  '施策',
  '具体的な事業',
]);

/** Warns of a heading that is nearly one of the words that open a section. */
export function checkHeading(
  { file, report }: GoalContext,
  heading: Heading,
  words: readonly string[],
): void {
  const found = headingText(heading);
  const like = usual.has(found) ? [...words] : nearest(found.replace(/\s/g, ''), words, 1 / 3);
  if (!like.length) return;
  report(
    problem('heading-is-known', {
      place: placeOf(file.file, heading),
      message: {
        ja: `見出し「${found}」は普通の文章として扱われます`,
        en: `The heading "${found}" is taken as ordinary text`,
      },
      actual: found,
      expected: like,
      note: {
        ja: '決まった見出しのつもりなら、字をそろえてください（呼び名は document.yaml の words で変えられます）',
        en: 'if it should open a section, write it exactly so (the words are settings in document.yaml)',
      },
    }),
  );
}
