import type { Language, Text } from '../diagnostics/diagnostic.ts';
import { textWidth } from '../diagnostics/text-width.ts';
import { type OptionName, optionInfo } from './options.ts';
import { type CommandName, commandInfo, commands, inLanguage, isCommand } from './table.ts';
import type { Command } from './world.ts';

/** `kurabe help [COMMAND]`. */
export const help: Command = async ({ operands: [name], language }, { terminal }) => {
  if (name !== undefined && !isCommand(name)) {
    terminal.error(
      language === 'ja' ? `コマンド「${name}」はありません\n` : `There is no command "${name}"\n`,
    );
    return 2;
  }
  terminal.print(name === undefined ? helpText(language) : commandHelp(name, language));
  return 0;
};

/** The column at which explanations begin, from 0. */
const indent = 18;

/** What `kurabe help` prints. */
export function helpText(language: Language): string {
  const names = Object.keys(commands) as CommandName[];
  return `${title[language]}

${words.usage[language]}
${names.map((name) => commandEntry(name, language)).join('\n')}

${words.options[language]}
${(['root', 'lang', 'format'] as const).map((name) => optionEntry(name, language)).join('\n')}
${more[language]}
${codes[language]}
${bytes[language]}
`;
}

/** What `kurabe help COMMAND` prints. */
export function commandHelp(name: CommandName, language: Language): string {
  const { options, text, formats = [] } = commandInfo(name);
  const operands = inLanguage(commandInfo(name).operands, language);
  const list = [...options, 'lang' as const].map((option) =>
    option === 'format'
      ? entry(`--format ${formats.join('|')}`, '', optionInfo(option).text[language])
      : optionEntry(option, language),
  );
  return `kurabe ${name}${operands && ` ${operands}`}

  ${text[language].replace(/\n/g, '\n  ')}

${words.options[language]}
${list.join('\n')}
`;
}

function commandEntry(name: CommandName, language: Language): string {
  const { operands, text } = commandInfo(name);
  return entry(`kurabe ${name}`, inLanguage(operands, language), text[language]);
}

function optionEntry(name: OptionName, language: Language): string {
  const { value = '', text } = optionInfo(name);
  return entry(`--${name}`, inLanguage(value, language), text[language]);
}

/** A line of a term and its explanation, whose further lines stand below each other. */
function entry(term: string, value: string, text: string): string {
  const head = `  ${[term, value].filter(Boolean).join(' ')}`;
  const lines = text.split('\n');
  const room = indent - textWidth(head);
  const [first, rest] =
    room > 0 ? [`${head}${' '.repeat(room)}${lines[0] ?? ''}`, lines.slice(1)] : [head, lines];
  return [first, ...rest.map((line) => ' '.repeat(indent) + line)].join('\n');
}

const title: Text = {
  ja: 'kurabe — 総合戦略の比較表を、Markdown と YAML から PDF と HTML にします',
  en: 'kurabe — a strategy’s comparison table, from Markdown and YAML to PDF and HTML',
};

const words = {
  usage: { ja: '使い方', en: 'Usage' },
  options: { ja: 'オプション', en: 'Options' },
} satisfies Record<string, Text>;

const more: Text = {
  ja: '  コマンドごとのオプションは kurabe help コマンド で見られます\n',
  en: '  kurabe help COMMAND tells the options of a command\n',
};

const codes: Text = {
  ja: `終了コード
  0 誤りなし   1 誤りあり   2 使い方の誤り   3 kurabe の不具合
  verify では 0 同じ   1 違う、または確かめられない   2 kurabe の PDF ではない、原稿がない
  check --fix では、誤りが残るか、確かめられずに何も直さなければ 1
  sheet では、取り込めない欄か書き出せないファイルがあれば 1
  init では、質問の途中でやめれば 130
`,
  en: `Exit codes
  0 no mistakes   1 mistakes   2 wrong usage   3 a fault of kurabe itself
  of verify: 0 the same   1 different, or not confirmed   2 no PDF of kurabe, or no sources
  of check --fix: 1 where mistakes are left, or nothing was mended for want of a yes
  of sheet: 1 where a cell was not taken or a file not written
  of init: 130 where its questions were broken off
`,
};

const bytes: Text = {
  ja: `同じコミットからは同じバイトの PDF・HTML・データができます（PDF はコミットを記録するので、
原稿が同じでもコミットが違えばバイトが違います）。PDF の作成日は、環境変数
SOURCE_DATE_EPOCH、なければ content のコミットの日付、なければ document.yaml の date です。`,
  en: `The same commit gives the same bytes (a PDF records its commit, so that the same sources at
another commit give other bytes). The PDF’s creation date is the environment’s
SOURCE_DATE_EPOCH, else the date of content’s commit, else the date of document.yaml.`,
};
