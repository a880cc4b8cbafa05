import { expect, it } from 'vitest';
import { commandHelp, helpText } from '../../scripts/commands/help.ts';
import { type OptionName, optionInfo, options } from '../../scripts/commands/options.ts';
import { type CommandName, commands } from '../../scripts/commands/table.ts';
import type { Language } from '../../scripts/diagnostics/diagnostic.ts';
import { textWidth } from '../../scripts/diagnostics/text-width.ts';

const names = Object.keys(commands) as CommandName[];
const pages = (language: Language): string[] =>
  [helpText(language), ...names.map((name) => commandHelp(name, language))].flatMap((text) =>
    text.split('\n'),
  );

/** Every option of the table is told somewhere, but for the two that only the general help has. */
function isShown(name: string): name is OptionName {
  return name !== 'help' && name !== 'version';
}

it.each<Language>(['ja', 'en'])('the help in %s fits a terminal', (language) => {
  expect(pages(language).filter((line) => textWidth(line) > 94)).toEqual([]);
});

it.each<Language>(['ja', 'en'])('explanations in %s begin at one column', (language) => {
  const lines = pages(language);
  for (const name of Object.keys(options).filter(isShown)) {
    const [text = ''] = optionInfo(name).text[language].split('\n');
    const columns = lines.flatMap((line) =>
      line.endsWith(` ${text}`) ? [textWidth(line.slice(0, -text.length))] : [],
    );
    expect([...new Set(columns)], name).toEqual([18]);
  }
});

it('English names what is to be typed in English', () => {
  const terms = pages('en').filter((line) => /^ {2}(?:--|kurabe )|^kurabe /.test(line));
  expect(terms.length).toBeGreaterThan(60);
  expect(terms.map((line) => line.slice(0, 18)).join('')).not.toMatch(/[\u3000-\u9fff]/);
});
