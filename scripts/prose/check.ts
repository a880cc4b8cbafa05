import { TextlintKernel } from '@textlint/kernel';
import { type Diagnostic, problem, type Report } from '../diagnostics/diagnostic.ts';
import { isRuleId } from '../diagnostics/rule-ids.ts';
import type { ContentTree } from '../source/content-tree.ts';
import type { Passage } from '../source/passage.ts';
import { passagesOf } from '../source/passages.ts';
import { recallSentences, remember, unseenFiles } from './memory.ts';
import { sentenceRules } from './sentence-rules.ts';
import { textTree } from './text-tree.ts';

/** The most letters of a passage that is looked at; the dictionary takes very long over what is no prose. */
const mostLetters = 2_000;

/** A row of one sign, as nobody writes it in prose. */
const row = /(.)\1{49}/u;

/** The ending by which textlint finds the plugin below; nothing has it in earnest. */
const extension = '.kurabe';

const rules = Object.entries(sentenceRules).map(([ruleId, { rule, options }]) => ({
  ruleId,
  rule,
  ...(options ? { options } : {}),
}));

/**
 * Looks at the sentences of the content with rules of textlint, in this process; files that were looked at before, as
 * the same objects, are not looked at again. The first call loads the dictionary of kuromoji (IPADIC, about half a
 * second and 300 MB of memory).
 *
 * @param goOn is asked before each file whether to go on, and may let the process see to other things first
 * @returns whether all files were looked at; what was found is reported only then
 */
export async function checkProse(
  content: ContentTree,
  report: Report,
  goOn: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  const kernel = new TextlintKernel();
  for (const source of unseenFiles(content)) {
    if (!(await goOn())) return false;
    const found: Diagnostic[] = [];
    // The sentences of others stay as they are.
    const own = passagesOf(source).filter(({ isQuoted }) => !isQuoted);
    const passages = own.filter(({ text }) => text.length <= mostLetters && !row.test(text));
    if (passages.length > 0) await checkPassages(kernel, passages, (diagnostic) => found.push(diagnostic));
    for (const passage of own) if (passage.text.length > mostLetters) found.push(notLookedAt(passage));
    remember(source, found);
  }
  recallSentences(content, report);
  return true;
}

function notLookedAt({ text, place }: Passage): Diagnostic {
  return problem('prose-sentence-is-short', {
    place: place(0, 1),
    message: {
      ja: `ひと続きの文章が長すぎるので（${text.length} 字）、調べていません`,
      en: `This passage is too long (${text.length} letters) to be looked at`,
    },
    note: {
      ja: `空の行を入れて、段落を分けてください（${mostLetters} 字まで調べます）`,
      en: `divide it into paragraphs by blank lines (up to ${mostLetters} letters are looked at)`,
    },
  });
}

async function checkPassages(
  kernel: TextlintKernel,
  passages: readonly Passage[],
  report: Report,
): Promise<void> {
  const { text, tree, starts } = textTree(passages);
  /** A plugin of textlint that parses nothing: the text is a tree already. */
  class Processor {
    availableExtensions(): string[] {
      return [extension];
    }
    processor() {
      return {
        preProcess: () => tree,
        postProcess: (messages: never[], filePath?: string) => ({ messages, filePath: filePath ?? '' }),
      };
    }
  }
  const plugins = [{ pluginId: 'kurabe', plugin: { Processor } }];
  const { messages } = await kernel.lintText(text, {
    ext: extension,
    filePath: `text${extension}`,
    plugins,
    rules,
  });
  for (const { ruleId, range, message } of messages) {
    const index = starts.findLastIndex((start) => start <= range[0]);
    const passage = passages[index];
    if (!passage || !isRuleId(ruleId)) continue;
    const start = starts[index] ?? 0;
    const end = Math.min(range[1] - start, passage.text.length);
    const finding = sentenceRules[ruleId]?.tell({ passage, start: range[0] - start, end, message });
    if (finding) report(problem(ruleId, finding));
  }
}
