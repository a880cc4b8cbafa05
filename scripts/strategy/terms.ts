import { type Diagnostic, type Place, problem, type Report } from '../diagnostics/diagnostic.ts';
import type { ContentTree, YamlFile } from '../source/content-tree.ts';
import { nodeAt, validate } from '../source/schema.ts';
import { termsSchema } from './schema/terms.ts';

/** The file of the city's words, below the content folder. */
export const termsPath = 'terms.yaml';

/** 用語: a word as the city writes it, and those that stand in its place by mistake. */
export interface Term {
  /** One or more, the first preferred. */
  readonly write: readonly string[];
  readonly not: readonly string[];
  /** Words that hold one of `not` and are right all the same. */
  readonly except: readonly string[];
  readonly reason: string | undefined;
  readonly place: Place;
}

/** Reads `terms.yaml`, if there is one; terms that contradict each other are reported, and none is then applied. */
export function readTerms(content: ContentTree, report: Report): Term[] {
  const file = content.files.get(termsPath);
  if (file?.kind !== 'yaml') return [];
  const yaml = validate(termsSchema, file.root, report);
  if (!yaml) return [];
  const terms = yaml.terms.map(
    ({ write, not, except = [], reason }, index): Term => ({
      write: typeof write === 'string' ? [write] : write,
      not,
      except,
      reason,
      place: nodeAt(file.root, ['terms', index]).place,
    }),
  );
  const contradictions = [...findContradictions(terms, file)];
  for (const found of contradictions) report(found);
  return contradictions.length > 0 ? [] : terms;
}

/** A word of a term, and where it stands. */
interface Mention {
  readonly word: string;
  readonly term: number;
  readonly place: Place;
}

function* findContradictions(terms: readonly Term[], file: YamlFile): Iterable<Diagnostic> {
  const written = new Map<string, Mention>();
  for (const mention of mentions(terms, 'write', file)) written.set(mention.word, mention);
  const refused = new Map<string, Mention>();
  for (const mention of mentions(terms, 'not', file)) {
    const right = written.get(mention.word);
    const earlier = refused.get(mention.word);
    if (right) yield contradiction(mention, right);
    else if (earlier) yield repetition(mention, earlier);
    else refused.set(mention.word, mention);
  }
  for (const { word, term, place } of mentions(terms, 'except', file)) {
    const { not = [] } = terms[term] ?? {};
    if (!not.some((each) => word.includes(each)) || not.includes(word)) yield idle(word, not, place);
  }
}

function* mentions(
  terms: readonly Term[],
  key: 'write' | 'not' | 'except',
  file: YamlFile,
): Iterable<Mention> {
  for (const [term, { [key]: words }] of terms.entries())
    for (const [index, word] of words.entries())
      yield { word, term, place: nodeAt(file.root, ['terms', term, key, index]).place };
}

function contradiction({ word, term, place }: Mention, right: Mention): Diagnostic {
  const own = term === right.term;
  return problem('terms-agree', {
    place,
    message: own
      ? {
          ja: `「${word}」が write と not の両方にあります`,
          en: `"${word}" is both under write and under not`,
        }
      : {
          ja: `「${word}」は、ほかの決まりで write になっています`,
          en: `"${word}" is what another term writes`,
        },
    actual: word,
    note: { ja: 'どちらか一方から消してください', en: 'delete it from one of the two' },
    related: own
      ? []
      : [{ place: right.place, message: { ja: 'ここで write になっています', en: 'is written here' } }],
  });
}

function repetition({ word, place }: Mention, earlier: Mention): Diagnostic {
  return problem('terms-agree', {
    place,
    message: { ja: `「${word}」が二度 not にあります`, en: `"${word}" stands twice under not` },
    actual: word,
    note: { ja: '一つを残して消してください', en: 'keep one of them' },
    related: [{ place: earlier.place, message: { ja: '最初のもの', en: 'the first one' } }],
  });
}

function idle(word: string, not: readonly string[], place: Place): Diagnostic {
  return problem('terms-agree', {
    place,
    message: {
      ja: `except の「${word}」は働きません（${not.join('、')} より長い、それを含むことばではありません）`,
      en: `"${word}" under except has no effect: it is no longer word that holds ${not.join(', ')}`,
    },
    actual: word,
    note: {
      ja: `「${not[0]}」を含む、そのままでよいことばを書くか、消してください`,
      en: `write a word that holds "${not[0]}" and is right as it stands, or delete it`,
    },
  });
}
