import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { type Finding, type Place, problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { TemplatePlaces } from './build.ts';
import { writtenDepth, writtenPlace } from './markdown.ts';
import { plainText } from './plain-text.ts';

/**
 * Checks what a PDF must have before it may claim PDF/UA-1 and PDF/A-3a, as far as it can be told from the tree:
 * headings that skip no level (ISO 14289-1, 7.4.2), headers in tables (7.5), alternatives of images (7.3).
 *
 * @param template finds where the templates write something
 */
export function checkAccessibility(root: Root, template: TemplatePlaces, report: Report): void {
  checkHeaders(root, template, report);
  let level = 0;
  visit(root, 'element', (element) => {
    const found = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    if (found > level + 1)
      report(
        problem('headings-descend', {
          place: writtenPlace(element) ?? template(opening(element)),
          ...skipped(element, found, level),
        }),
      );
    if (found > 0) level = found;
    if (element.tagName === 'table' && !hasHeader(element))
      report(
        problem('table-has-header', {
          place: template(opening(element)),
          message: { ja: '表に見出しの欄（th）がありません', en: 'The table has no header cell (th)' },
          note: {
            ja: '見出しの欄を <th scope="col"> か <th scope="row"> にしてください',
            en: 'make header cells <th scope="col"> or <th scope="row">',
          },
        }),
      );
    // A rule of its own looks at the writers' images.
    if (element.tagName === 'img' && !writtenPlace(element) && !String(element.properties.alt ?? '').trim())
      report(
        problem('image-has-alt', {
          place: template(opening(element)),
          message: {
            ja: '画像に代わりの文（alt）がありません',
            en: 'The image has no text alternative (alt)',
          },
          note: { ja: '画像が伝えることを alt に書いてください', en: 'write what the image tells into alt' },
        }),
      );
  });
}

/** What is wrong with a heading; the same in every document that has it, where a writer wrote it. */
function skipped(
  heading: Element,
  found: number,
  level: number,
): Pick<Finding, 'message' | 'expected' | 'note'> {
  const text = plainText(heading);
  const depth = writtenDepth(heading);
  if (depth !== undefined) {
    const fitting = Math.max(depth - (found - level - 1), 1);
    const marks = '#'.repeat(depth);
    return {
      message: {
        ja: `見出し「${text}」（${marks}）は段を飛ばしています`,
        en: `The heading "${text}" (${marks}) skips a level`,
      },
      expected: [`${'#'.repeat(fitting)} ${text}`],
      note: {
        ja: `「#」を ${fitting} 個にするか、間の段の見出しを前に置いてください`,
        en: `write it with ${fitting} "#", or put a heading of the level between before it`,
      },
    };
  }
  const above =
    level === 0 ? { ja: '題名（h1）', en: 'a title (h1)' } : { ja: ` h${level} `, en: `h${level}` };
  return {
    message: {
      ja: `見出し「${text}」（h${found}）は段を飛ばしています。その前は${above.ja}です`,
      en: `The heading "${text}" (h${found}) skips a level; ${above.en} stands before it`,
    },
    note: { ja: `h${level + 1} までにしてください`, en: `make it h${level + 1} at most` },
  };
}

/** Reports cells that name headers that are not there: to a screen reader they would have none (ISO 14289-1, 7.5). */
function checkHeaders(root: Root, template: TemplatePlaces, report: Report): void {
  const known = new Set<string>();
  visit(root, 'element', ({ tagName, properties: { id } }) => {
    if (tagName === 'th' && typeof id === 'string') known.add(id);
  });
  visit(root, 'element', (cell) => {
    const { headers } = cell.properties;
    for (const name of Array.isArray(headers) ? headers.map(String) : [])
      if (!known.has(name))
        report(
          problem('headers-resolve', {
            place: headersPlace(cell, name, template),
            message: {
              ja: `headers が指す見出しの欄がありません: ${name}`,
              en: `There is no header cell that headers names: ${name}`,
            },
            actual: name,
            expected: nearest(name, known),
            note: {
              ja: 'headers には、見出しの欄（th）の id を書いてください',
              en: 'write the id of a header cell (th) into headers',
            },
          }),
        );
  });
}

/** Where a template writes a name into a cell's `headers`, or, where it makes the name, any `headers` of such a cell. */
function headersPlace(cell: Element, name: string, template: TemplatePlaces): Place {
  const literal = new RegExp(`<${cell.tagName}\\s[^>]*headers\\s*=[^>]*${name.replace(/[^\w-]/g, '.')}`, 'i');
  const place = template(literal);
  return place.range ? place : template(new RegExp(`${opening(cell).source}[^>]*headers`, 'i'));
}

/** The tag by which a template opens an element, with its class if it has one. */
function opening({ tagName, properties: { className } }: Element): RegExp {
  const [name] = Array.isArray(className) ? className.map(String) : [];
  const attributes = name === undefined ? '' : `[^>]*[\\s"']${name.replace(/[^\w-]/g, '.')}[\\s"']`;
  return new RegExp(`<${tagName}(?=[\\s>])${attributes}`, 'i');
}

/** Whether a table has a header of its own; those of a table in one of its cells are not. */
function hasHeader(table: Element): boolean {
  let found = false;
  visit(table, 'element', (element) => {
    found ||= element.tagName === 'th';
    return element.tagName === 'table' && element !== table ? SKIP : undefined;
  });
  return found;
}
