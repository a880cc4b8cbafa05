import { readContent } from '../../scripts/source/read.ts';
import { buildStrategy } from '../../scripts/strategy/build.ts';
import type { Strategy } from '../../scripts/strategy/strategy.ts';

/** The strategy of a content folder of these texts, which must be without problems. */
export function strategyOf(texts: Readonly<Record<string, string>>): Strategy {
  const refuse = (problem: { readonly message: { readonly en: string } }): never => {
    throw new Error(problem.message.en);
  };
  const sources = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const strategy = buildStrategy(readContent(sources, refuse), refuse);
  if (!strategy) throw new Error('no strategy');
  return strategy;
}
