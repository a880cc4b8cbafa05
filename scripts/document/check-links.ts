import { visit } from 'unist-util-visit';
import { problem, type Report } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../source/markdown.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { anchorsOf, linkedAnchors } from './anchors.ts';
import type { Document } from './document.ts';

/** Warns of links to what stands in none of the documents: they are printed as mere text. */
export function checkLinks(documents: readonly Document[], strategy: Strategy, report: Report): void {
  const anchors = new Set(documents.flatMap(({ root }) => [...anchorsOf(root)]));
  const missing = new Set(
    documents.flatMap(({ root }) => [...linkedAnchors(root)]).filter((anchor) => !anchors.has(anchor)),
  );
  if (missing.size === 0) return;
  for (const { goals } of strategy.plans)
    for (const { file, anchor } of goals.values())
      if (anchors.has(anchor))
        visit(file.tree, 'link', (link) => {
          const target = strategy.targets.get(link);
          if (target?.kind !== 'anchor' || !missing.has(target.anchor)) return;
          report(
            problem('link-is-published', {
              place: placeOf(file.file, link),
              message: {
                ja: `リンク先がどの資料にも載らないので、文字だけになります: ${link.url}`,
                en: `No document has what this leads to; it becomes mere text: ${link.url}`,
              },
              note: {
                ja: 'document.yaml の documents に、リンク先が載る資料を加えるか、リンクをやめてください',
                en: 'add a document that has it to the documents of document.yaml, or take the link away',
              },
            }),
          );
        });
}
