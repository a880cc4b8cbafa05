import type * as z from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { buildDocument } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import type { DocumentSettings, Prose, Strategy } from '../strategy/strategy.ts';
import { renderTemplate, type TemplateSet, type Templates, templatePlaces } from '../template/render.ts';
import { goalPage, indicatorPage, pages } from '../template/site-paths.ts';
import { aboutPageView } from './about-view.ts';
import type { SiteFacts } from './facts.ts';
import { draftOf, goalPageView, goalsOf, goalsPageView, policiesOf, relateGoals } from './goal-views.ts';
import { indicatorPageView, indicatorsPageView, indicatorUses } from './indicator-views.ts';
import { type SiteTexts, siteTexts } from './texts.ts';
import {
  aboutPageSchema,
  englishPageSchema,
  goalPageSchema,
  goalsPageSchema,
  indicatorPageSchema,
  indicatorsPageSchema,
  plainPageSchema,
} from './view-schema.ts';

/** A page of the site that is not one of the publications. */
export interface OwnPage {
  readonly kind: 'goal' | 'goals' | 'indicator' | 'indicators' | 'about' | 'english' | 'search' | 'not-found';
  readonly document: Document;
  /** What it is about, in a sentence or two. */
  readonly description: string;
  /** The files below the content folder that it shows; undefined for all. */
  readonly files: ReadonlySet<string> | undefined;
}

/** What the pages are made with. */
export interface PageMakers {
  readonly strategy: Strategy;
  readonly set: TemplateSet;
  readonly templates: Templates;
  readonly texts: SiteTexts;
  readonly report: Report;
}

/** The templates of the pages, with the descriptions of their views. */
export const pageTemplates = {
  'site/goal': goalPageSchema,
  'site/goals': goalsPageSchema,
  'site/indicator': indicatorPageSchema,
  'site/indicators': indicatorsPageSchema,
  'site/about': aboutPageSchema,
  'site/english': englishPageSchema,
  'site/search': plainPageSchema,
  'site/not-found': plainPageSchema,
} as const satisfies Record<string, z.ZodType>;

type TemplateName = keyof typeof pageTemplates;

const noProse: ReadonlyMap<string, Prose> = new Map();

/**
 * Makes the site's own pages: goals, indicators, their lists, about, search, and the page for what is not there.
 *
 * @param isWanted which of them to make, by their paths from the site's root; all unless told
 */
export function makeOwnPages(
  makers: PageMakers,
  facts: SiteFacts,
  isWanted: (page: string) => boolean = () => true,
): OwnPage[] {
  const { strategy, texts } = makers;
  const own: OwnPage[] = [];
  const add = <N extends TemplateName>(
    name: N,
    page: string,
    title: string,
    view: z.output<(typeof pageTemplates)[N]>,
    more: {
      prose?: ReadonlyMap<string, Prose>;
      description: string;
      files?: ReadonlySet<string>;
      /** BCP 47, if it is not the site's. */
      language?: string;
    },
  ): void => {
    if (!isWanted(page.replace(/^\//, ''))) return;
    const { prose = noProse, description, files, language } = more;
    const made = makeDocument(makers, name, page, title, view, prose);
    const document = made && language ? { ...made, language } : made;
    const kind = name.replace('site/', '') as OwnPage['kind'];
    if (document) own.push({ kind, document, description, files });
  };
  const related = relateGoals(strategy);
  const uses = indicatorUses(strategy);
  for (const planned of goalsOf(strategy)) {
    const { goal, plan } = planned;
    const { view, prose } = goalPageView(planned, strategy, related, texts);
    const name = [goal.label, goal.title].filter(Boolean).join('　');
    const title = `${name}（${plan.name}）${draftOf(plan, strategy)}`;
    const indicators = [...uses].filter(([, places]) => places.some((use) => use.goal === goal));
    add('site/goal', goalPage(goal), title, view, {
      prose,
      description: [`${plan.name}　${title}`, ...policiesOf(goal).map((policy) => policy.title)].join('／'),
      files: new Set([goal.file.path, ...indicators.map(([{ path }]) => path)]),
    });
  }
  add('site/goals', pages.goals, texts.goals, goalsPageView(strategy, texts), {
    description: texts.goalsText,
  });
  for (const [indicator, places] of uses)
    add(
      'site/indicator',
      indicatorPage(indicator),
      indicator.name,
      indicatorPageView(indicator, places, strategy, texts),
      {
        description: [`${texts.indicator}「${indicator.name}」`, indicator.definition]
          .filter(Boolean)
          .join('　'),
        files: new Set([indicator.path]),
      },
    );
  add('site/indicators', pages.indicators, texts.indicators, indicatorsPageView(uses, strategy, texts), {
    description: texts.indicatorsText,
  });
  add('site/about', pages.about, texts.about, aboutPageView(strategy, facts, texts), {
    description: `${strategy.site.name}　${texts.about}`,
  });
  const { english } = strategy;
  if (english) {
    const { heading, body } = english;
    const view = { texts: siteTexts('en'), heading: heading.slot, body: body.slot };
    const prose = new Map([heading, body].map((each) => [each.slot, each]));
    const description = english.title;
    const files = new Set([english.file.path]);
    add('site/english', pages.english, english.title, view, { prose, description, files, language: 'en' });
  }
  add('site/search', pages.search, texts.search, { texts }, { description: texts.searchText });
  add('site/not-found', pages.notFound, texts.notFound, { texts }, { description: texts.notFoundText });
  return own;
}

function makeDocument(
  { strategy, set, templates, report }: PageMakers,
  template: TemplateName,
  page: string,
  title: string,
  view: object,
  prose: ReadonlyMap<string, Prose>,
): Document | undefined {
  const settings = pageSettings(strategy, template, page.replace(/^\//, ''), title);
  const html = renderTemplate(
    template,
    set,
    pageTemplates[template] as z.ZodType,
    view,
    settings.templatePlace,
    report,
  );
  if (html === undefined) return undefined;
  return buildDocument(html, templatePlaces(templates, template), prose, strategy, settings, report);
}

/** A page's settings: those of the site's first document, but for what that one has of its own. */
function pageSettings(
  { documents }: Strategy,
  template: string,
  page: string,
  title: string,
): DocumentSettings {
  const [first] = documents;
  return {
    name: page.replace(/\.html$/, ''),
    page,
    template,
    templatePlace: { file: `templates/${template}.hbs` },
    number: undefined,
    title,
    subtitle: undefined,
    author: first?.author,
    language: first?.language ?? 'ja',
    status: undefined,
    draft: 'title',
    date: undefined,
    contact: first?.contact,
    head: undefined,
    paper: { size: 'A4', orientation: 'portrait' },
    fit: undefined,
    plan: '',
    hasComparison: false,
  };
}
