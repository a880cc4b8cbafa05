import type { Document } from '../document/document.ts';
import type { Download } from '../render/html/page.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { Entry } from './entry.ts';
import type { SiteFacts } from './facts.ts';
import { sizeText } from './sizes.ts';
import type { SiteTexts } from './texts.ts';

/** What a page offers to take away: a publication its own PDF, the others all of them; and the data. */
export function downloadsOf(
  { kind, document }: Entry,
  documents: readonly Document[],
  { site }: Strategy,
  { printed, data }: SiteFacts,
  texts: SiteTexts,
): Download[] {
  const wanted = printed.filter(({ name }) => kind !== 'publication' || name === document.name);
  const all = kind === 'about' || kind === 'indicators';
  const files = all ? data : data.filter(({ mediaType }) => mediaType === 'text/csv').slice(0, 1);
  return [
    ...wanted.map(({ name, bytes }) => ({
      page: `/pdf/${name}.pdf`,
      title: documents.find((each) => each.name === name)?.title ?? name,
      note: site.pdf.replace('{size}', sizeText(bytes.length)),
    })),
    ...files.map(({ path, title, bytes }) => ({
      page: `/data/${path}`,
      title,
      note: texts.size.replace('{size}', sizeText(bytes.length)),
    })),
  ];
}
