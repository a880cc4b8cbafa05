import type { Comment, Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { draftMark, fullTitle, headOf } from '../strategy/documents.ts';
import type { DocumentSettings, ImageAsset, Prose, Strategy } from '../strategy/strategy.ts';
import { footnotesSlot, slotOfComment } from '../template/helpers.ts';
import { dropRepeatedAnchors } from './anchors.ts';
import { checkAccessibility } from './check-accessibility.ts';
import type { Document } from './document.ts';
import { numberFootnotes } from './footnotes.ts';
import { lowerHeadings } from './headings.ts';
import { proseToHast } from './markdown.ts';
import { readTemplateImages } from './template-images.ts';
import {
  attributesOf,
  elementNames,
  isBlockName,
  isPartName,
  isPhrasingName,
  partOwners,
} from './vocabulary.ts';
import { tidyWhitespace } from './whitespace.ts';

/**
 * Makes the document of a template's HTML: parses it once, grafts the writer's Markdown into its slots,
 * numbers the footnotes, and holds the result to the vocabulary.
 *
 * @param template finds where the templates write something, for messages
 * @returns undefined where the template gives something outside of the vocabulary (reported)
 */
export function buildDocument(
  html: string,
  template: TemplatePlaces,
  prose: ReadonlyMap<string, Prose>,
  strategy: Strategy,
  settings: DocumentSettings,
  report: Report,
): Document | undefined {
  let faults = 0;
  const fault: Fault = (ruleId, message, written, note, expected) => {
    faults++;
    const place = template(written);
    report(problem(ruleId, { place, message, note, ...(expected?.length ? { expected } : {}) }));
  };
  const root = parseHtml(html, fault);
  graft(root, prose, strategy);
  placeFootnotes(root, numberFootnotes(root, strategy.targets));
  tidyWhitespace(root);
  lowerHeadings(root);
  dropRepeatedAnchors(root);
  checkVocabulary(root, fault);
  dropSingleSpans(root);
  if (faults > 0) return undefined;
  checkAccessibility(root, template, report);
  const images = readTemplateImages(root, strategy.content, template, report);
  return {
    name: settings.name,
    page: settings.page,
    title: fullTitle(settings),
    author: settings.author,
    language: settings.language,
    date: settings.date,
    paper: settings.paper,
    head: headOf(settings),
    watermark: draftMark(settings) || undefined,
    fit: settings.fit,
    root,
    images: new Map([...imagesOf(root, strategy), ...images]),
    elsewhere: new Map(),
  };
}

/** The place of the first text in the templates that matches, or the main template. */
export type TemplatePlaces = (written: RegExp) => Place;

type Fault = (
  ruleId: 'template-makes-html' | 'element-is-known',
  message: Text,
  written: RegExp,
  note: Text,
  expected?: readonly string[],
) => void;

/** Parses the template's HTML; what a browser would silently repair is a fault. */
function parseHtml(html: string, fault: Fault): Root {
  return fromHtml(html, {
    fragment: true,
    onerror: (message) => {
      const line = html.split('\n')[(message.line ?? 1) - 1]?.trim().slice(0, 120) ?? '';
      fault(
        'template-makes-html',
        {
          ja: `正しくない HTML になります（${message.ruleId}）: ${line}`,
          en: `This makes invalid HTML (${message.ruleId}): ${line}`,
        },
        /(?!)/,
        {
          ja: 'タグの閉じ忘れ、属性の引用符、置けない所にある要素を、テンプレートで確かめてください',
          en: 'look in the templates for tags that are not closed, quotes of attributes, and elements where they cannot stand',
        },
      );
    },
  });
}

/** Replaces the comments that mark slots by the elements of the Markdown. */
function graft(root: Root, prose: ReadonlyMap<string, Prose>, { targets }: Strategy): void {
  visit(root, 'comment', (comment, index, parent) => {
    const slot = slotOfComment(comment.value);
    if (!parent || index === undefined || slot === footnotesSlot) return undefined;
    const piece = slot === undefined ? undefined : prose.get(slot);
    const nodes = piece ? proseToHast(piece, targets) : [];
    parent.children.splice(index, 1, ...(nodes as (ElementContent & RootContent)[]));
    return [SKIP, index + nodes.length];
  });
}

/** Puts the list of footnotes into its slot, or, where the template has none, at the end. */
function placeFootnotes(root: Root, list: ElementContent[]): void {
  let placed = false;
  visit(root, 'comment', (comment: Comment, index, parent) => {
    if (!parent || index === undefined || slotOfComment(comment.value) !== footnotesSlot) return undefined;
    const nodes = placed ? [] : list;
    placed = true;
    parent.children.splice(index, 1, ...(nodes as (ElementContent & RootContent)[]));
    return [SKIP, index + nodes.length];
  });
  if (!placed) root.children.push(...list);
}

function checkVocabulary(root: Root, fault: Fault): void {
  visit(root, 'element', (element, _index, parent) => {
    const name = element.tagName;
    if (!isBlockName(name) && !isPartName(name) && !isPhrasingName(name)) {
      fault(
        'element-is-known',
        { ja: `要素 <${name}> は使えません`, en: `The element <${name}> is not known` },
        opening(name),
        { ja: `使える要素: ${elementNames.join('、')}`, en: `the elements: ${elementNames.join(', ')}` },
        nearest(name, elementNames).map((known) => `<${known}>`),
      );
      return SKIP;
    }
    const owner = parent?.type === 'element' ? parent.tagName : '';
    if (isPartName(name) && !(partOwners[name] as readonly string[]).includes(owner))
      fault(
        'element-is-known',
        {
          ja: owner ? `<${owner}> のすぐ下に <${name}> は置けません` : `<${name}> だけを置くことはできません`,
          en: owner ? `<${name}> cannot stand in <${owner}>` : `<${name}> cannot stand by itself`,
        },
        opening(name),
        {
          ja: `<${partOwners[name].join('> か <')}> のすぐ下に置いてください`,
          en: `put it into <${partOwners[name].join('> or <')}>`,
        },
      );
    if (isPhrasingName(owner) && !isPhrasingName(name) && !isPartName(name))
      fault(
        'element-is-known',
        {
          ja: `<${owner}> の中に <${name}> は置けません`,
          en: `<${name}> cannot stand in <${owner}>`,
        },
        opening(owner),
        {
          ja: `<${owner}> を <div> などに替えるか、<${name}> を <span> に替えてください`,
          en: `make <${owner}> a <div>, say, or <${name}> a <span>`,
        },
      );
    const known = attributesOf(name);
    for (const attribute of Object.keys(element.properties))
      if (!known.includes(attribute))
        fault(
          'element-is-known',
          {
            ja: `<${name}> に属性「${attribute}」は使えません`,
            en: `<${name}> cannot have the attribute "${attribute}"`,
          },
          new RegExp(`<${name}\\s[^>]*${attribute}`, 'i'),
          {
            ja: `<${name}> に使える属性: ${known.map(asWritten).join('、')}`,
            en: `the attributes of <${name}>: ${known.map(asWritten).join(', ')}`,
          },
          nearest(attribute, known).map(asWritten),
        );
    return undefined;
  });
}

/** An attribute's name in HTML: `className` → `class`, `dataPlan` → `data-plan`. */
function asWritten(attribute: string): string {
  if (attribute === 'className') return 'class';
  return attribute
    .replace(/^(aria|data)([A-Z])/, (_, start: string, letter: string) => `${start}-${letter}`)
    .toLowerCase();
}

function opening(name: string): RegExp {
  return new RegExp(`<${name}(?=[\\s>])`, 'i');
}

/** A span of one row or column says nothing. */
function dropSingleSpans(root: Root): void {
  visit(root, 'element', ({ properties }: Element) => {
    if (Number(properties.rowSpan) === 1) delete properties.rowSpan;
    if (Number(properties.colSpan) === 1) delete properties.colSpan;
    if (Array.isArray(properties.headers) && properties.headers.length === 0) delete properties.headers;
  });
}

function imagesOf(root: Root, { targets }: Strategy): Map<string, ImageAsset> {
  const named = new Set<unknown>();
  visit(root, 'element', ({ properties }) => {
    named.add(properties.src);
  });
  const images = new Map<string, ImageAsset>();
  for (const target of targets.values())
    if (target.kind === 'image' && named.has(target.image.path)) images.set(target.image.path, target.image);
  return images;
}
