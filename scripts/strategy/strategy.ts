import type { FootnoteDefinition, Image, Link, RootContent } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { RuleSettings } from '../diagnostics/judge.ts';
import type { ContentTree, MarkdownFile } from '../source/content-tree.ts';
import type { Decimal } from './decimal.ts';
import type { FiscalYear } from './fiscal-year.ts';
import type { columnKinds } from './schema/plan.ts';
import type { conformance } from './schema/site.ts';
import type { Term } from './terms.ts';

/** A local government's strategy as the sources say it: typed, linked, numbered. */
export interface Strategy {
  /** The publications that are made of it, in the order of the settings; at least one. */
  readonly documents: readonly DocumentSettings[];
  readonly site: SiteSettings;
  readonly english: EnglishPage | undefined;
  /** Of the open data; undefined where the settings name none. */
  readonly licence: Licence | undefined;
  /** In the order of the table's columns. */
  readonly plans: readonly Plan[];
  /** All indicators, by their path below the content folder. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The table's rows. */
  readonly rows: readonly Row[];
  /** Where each link and image of the texts leads. */
  readonly targets: ReadonlyMap<Link | Image, LinkTarget>;
  /** Paths of all images that the texts name, also of those that are refused or missing. */
  readonly namedImages: ReadonlySet<string>;
  /** The severities that the settings choose. */
  readonly ruleSettings: RuleSettings;
  /** The city's words. */
  readonly terms: readonly Term[];
  /** Whether every check also looks at the sentences. */
  readonly hasProseCheck: boolean;
  /** Texts that goals quote. */
  readonly sources: readonly QuotedSource[];
  /** Whether every source could be read, so that what is missing is missing on purpose. */
  readonly isWhole: boolean;
  readonly content: ContentTree;
}

/** Terms under which the data may be used again. */
export interface Licence {
  /** Such as CC BY 4.0. */
  readonly name: string;
  /** Where its text stands: http or https. */
  readonly url: string;
}

/** 出典: a text that goals quote, such as the national strategy. */
export interface QuotedSource {
  readonly name: string;
  readonly url: string | undefined;
  /** The day of its last revision (ISO 8601). */
  readonly revised: string;
}

/** 資料: one publication. */
export interface DocumentSettings {
  /** The name of its files, without an ending. */
  readonly name: string;
  /** The file name of its web page. */
  readonly page: string;
  /** The name of its template, and where the settings name it. */
  readonly template: string;
  readonly templatePlace: Place;
  readonly number: string | undefined;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly author: string | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly status: '案' | '決定' | undefined;
  /** How a draft shows: by （案） after its title, or by a mark and a watermark on its pages. */
  readonly draft: 'title' | 'watermark';
  /** ISO 8601, such as 2026-03-31. */
  readonly date: string | undefined;
  readonly contact: string | undefined;
  /** What stands at the top of pages from the second on; undefined for number and title. */
  readonly head: string | undefined;
  readonly paper: Paper;
  readonly fit: Fit | undefined;
  /** The id of the plan that it is about, where its template is about one. */
  readonly plan: string;
  /** Whether the comparison table stands in its appendix. */
  readonly hasComparison: boolean;
}

/** 公開するサイト. */
export interface SiteSettings {
  /** Where it is published, with a slash at its end; undefined where that is not known. */
  readonly url: string | undefined;
  readonly name: string;
  /** Whether the subjects of the commits that changed the content are published. */
  readonly hasHistory: boolean;
  /** What follows a link to a PDF; `{size}` stands for its size. */
  readonly pdf: string;
  /** What the city says of its conformance to JIS X 8341-3:2016. */
  readonly accessibility:
    | {
        readonly status: (typeof conformance)[number];
        readonly note: string | undefined;
        /** ISO 8601. */
        readonly date: string | undefined;
      }
    | undefined;
}

/** The paper of a publication (ISO 216). */
export interface Paper {
  readonly size: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
}

/** So many pages a publication must fit, with type no smaller than this (pt). */
export interface Fit {
  readonly pages: number;
  readonly smallest: number;
}

/** A city's words for the levels of its strategy. */
export interface Words {
  readonly targets: string;
  readonly policies: string;
  /** The level below the policies; undefined where there is none. */
  readonly projects: string | undefined;
  readonly kpi: string;
  readonly baseline: string;
  readonly target: string;
  readonly actual: string;
  readonly none: string;
}

export type ColumnKind = (typeof columnKinds)[number];

/** 計画: one column of the table. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly words: Words;
  /** Goals by their file's name without `.md`, in the order of the names. */
  readonly goals: ReadonlyMap<string, Goal>;
  readonly columns: readonly ColumnKind[];
  /** Whether it is the nation's, which the others answer. */
  readonly isNational: boolean;
  /** Undefined where the settings name none. */
  readonly period: Period | undefined;
}

/** 計画期間: the first and the last fiscal year of a plan. */
export interface Period {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
}

/** The site's page in English. */
export interface EnglishPage {
  readonly file: MarkdownFile;
  readonly title: string;
  readonly heading: Prose;
  readonly body: Prose;
}

/** 基本目標. */
export interface Goal {
  /** `current/1-industry`: the path below the content folder, without `.md`. */
  readonly id: string;
  /** A name for links to it that lasts as long as the file's name. */
  readonly anchor: string;
  readonly label: string | undefined;
  readonly title: string;
  readonly heading: Prose;
  readonly body: Prose;
  /** 数値目標 and 基本的な方針, in the order of the file. */
  readonly sections: readonly Section[];
  /** Text after the sections. */
  readonly closing: Prose;
  readonly file: MarkdownFile;
  readonly place: Place;
  /** Whether all of it could be read as it was meant, so that what is missing is missing on purpose. */
  readonly isWhole: boolean;
}

interface SectionBase {
  /** （１）. */
  readonly number: string;
  readonly heading: Prose;
  readonly anchor: string;
  readonly body: Prose;
  readonly place: Place;
}

export interface TargetsSection extends SectionBase {
  readonly kind: 'targets';
  readonly targets: readonly Measure[];
}

export interface PoliciesSection extends SectionBase {
  readonly kind: 'policies';
  readonly policies: readonly Policy[];
}

export type Section = TargetsSection | PoliciesSection;

/** 基本的な方針, or one level below it, 具体的な事業. */
export interface Policy {
  /** ①, or ア one level below. */
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly heading: Prose;
  readonly body: Prose;
  readonly kpis: readonly Measure[];
  readonly projects: Projects | undefined;
  readonly place: Place;
}

/** The level below a policy: 具体的な事業. */
export interface Projects {
  readonly heading: Prose;
  readonly anchor: string;
  readonly body: Prose;
  readonly policies: readonly Policy[];
}

/** An indicator where a goal or a policy is measured by it: 数値目標 or KPI. */
export interface Measure {
  readonly indicator: Indicator;
  /** ① or ①-1 for a KPI; undefined for a target. */
  readonly number: string | undefined;
  readonly anchor: string;
  /** The link's text as it is shown: the indicator's name, with the ruby that the writer gave it. */
  readonly label: Prose;
  /** What the writer adds to the link in its line, such as （再掲）. */
  readonly note: Prose;
  /** Paragraphs and lists below the link. */
  readonly details: Prose;
  /** The link's text. */
  readonly text: string;
  /** Where that stands, if it is letters alone: no ruby, no emphasis, and no name that the link is found by. */
  readonly textPlace: Place | undefined;
  readonly place: Place;
}

/** 指標: the measured thing itself. */
export interface Indicator {
  /** `indicators/tourists`. */
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly direction: 'increase' | 'decrease' | 'maintain' | undefined;
  readonly department: string | undefined;
  readonly source: string | undefined;
  readonly definition: string | undefined;
  readonly plans: ReadonlyMap<string, PlanValues>;
  /** By fiscal year, oldest first. */
  readonly actuals: readonly YearValue[];
  readonly place: Place;
  readonly namePlace: Place;
}

/** 基準値 and 目標値 of an indicator in one plan. */
export interface PlanValues {
  readonly baseline: YearValue | undefined;
  readonly target: YearValue | undefined;
}

export interface YearValue {
  readonly year: FiscalYear;
  readonly value: Decimal;
}

/** 対応: goals that stand side by side. One line of the table's cells. */
export interface Row {
  readonly cells: readonly Cell[];
}

/** A goal's place in the table. It spans the rows in which the goal stands. */
export interface Cell {
  readonly plan: Plan;
  /** Undefined where the plan has no goal that answers. */
  readonly goal: Goal | undefined;
  /** Why it has none, where the settings say so. */
  readonly reason: string | undefined;
  /** Whether the settings name no goal for it; not where one that they name is missing, or a plan mistyped (reported). */
  readonly isEmpty: boolean;
  /** Where the settings name the goal, or say why there is none; else their row. */
  readonly place: Place;
  /** Rows that it spans, 1 or more. */
  readonly span: number;
}

/** A piece of a writer's Markdown, that the document stage grafts into the template's slot of this name. */
export interface Prose {
  readonly slot: string;
  readonly file: MarkdownFile;
  readonly nodes: readonly RootContent[];
  /** Footnotes of the file, by identifier. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** Where a link or an image leads. */
export type LinkTarget =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'image'; readonly image: ImageAsset };

/** An image of the content folder, checked. */
export interface ImageAsset {
  readonly path: string;
  readonly type: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
  /** Size in CSS pixels (1/96 inch). */
  readonly width: number;
  readonly height: number;
}
