import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Finding, type Place, problem, type Report } from '../diagnostics/diagnostic.ts';
import { writtenPlace } from './markdown.ts';
import { plainText } from './plain-text.ts';

/**
 * Checks what a PDF must have before it may claim PDF/UA-1 and PDF/A-3a, as far as it can be told from the tree:
 * headings that skip no level (ISO 14289-1, 7.4.2), headers in tables (7.5), alternatives of images (7.3).
 *
 * @param template finds where the templates write something
 */
export function checkAccessibility(root: Root, template: (written: RegExp) => Place, report: Report): void {
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

function skipped(heading: Element, found: number, level: number): Pick<Finding, 'message' | 'note'> {
  const text = plainText(heading);
  const above =
    level === 0 ? { ja: '題名（h1）', en: 'a title (h1)' } : { ja: ` h${level} `, en: `h${level}` };
  return {
    message: {
      ja: `見出し「${text}」（h${found}）は段を飛ばしています。その前は${above.ja}です`,
      en: `The heading "${text}" (h${found}) skips a level; ${above.en} stands before it`,
    },
    note: {
      ja: `h${level + 1} までにしてください。Markdown なら「#」を減らします（本文の「##」が h3 になります）`,
      en: `make it h${level + 1} at most; in Markdown, write fewer "#" ("##" in a text becomes h3)`,
    },
  };
}

/** The tag by which a template opens an element, with its class if it has one. */
function opening({ tagName, properties: { className } }: Element): RegExp {
  const [name] = Array.isArray(className) ? className.map(String) : [];
  const attributes = name === undefined ? '' : `[^>]*[\\s"']${name.replace(/[^\w-]/g, '.')}[\\s"']`;
  return new RegExp(`<${tagName}(?=[\\s>])${attributes}`, 'i');
}

function hasHeader(table: Element): boolean {
  let found = false;
  visit(table, 'element', ({ tagName }) => {
    found ||= tagName === 'th';
  });
  return found;
}
