import { parseArgs } from 'node:util';
import type { Language, Text } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isBaseUrl } from '../strategy/schema/base-url.ts';
import { type OptionName, optionInfo, options } from './options.ts';
import { type CommandName, commandInfo, commands, isCommand } from './table.ts';

/** A command line, understood. */
export interface Arguments {
  readonly command: CommandName;
  /** What stands after the command, as typed; as many as it takes. */
  readonly operands: readonly string[];
  /** The options that were given, as typed; `true` for those without a value. */
  readonly values: Readonly<Partial<Record<OptionName, string | true>>>;
  /** The project's folder, as typed. */
  readonly root: string;
  /** The output folder, as typed; undefined for `out` in the project. */
  readonly out: string | undefined;
  readonly language: Language;
  /** One of the forms of messages that the command can give. */
  readonly format: string;
  /** Where the site is published, in place of what the settings say; undefined for that. */
  readonly url: string | undefined;
}

/** A command line that cannot be understood. */
export interface WrongUsage {
  readonly language: Language;
  readonly message: Text;
}

/** Reads a command line. A pure function of its arguments (those after the program's name). */
export function parseArguments(args: readonly string[]): Arguments | WrongUsage {
  const language: Language = isEnglish(args) ? 'en' : 'ja';
  const wrong = (ja: string, en: string): WrongUsage => ({ language, message: { ja, en } });
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string | true>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name } = token;
    if (!isOption(name)) {
      const [like] = nearest(name, Object.keys(options));
      return wrong(
        `オプション ${token.rawName} はありません${like ? `。もしかして: --${like}` : ''}`,
        `There is no option ${token.rawName}${like ? `; did you mean --${like}?` : ''}`,
      );
    }
    const { type, choices } = optionInfo(name);
    if (type === 'string' && !token.value)
      return wrong(`${token.rawName} の後に値が要ります`, `${token.rawName} needs a value`);
    if (type === 'boolean' && token.value !== undefined)
      return wrong(`${token.rawName} は値を取りません`, `${token.rawName} takes no value`);
    if (choices && !choices.includes(token.value ?? ''))
      return wrong(`--${name} は ${choices.join(' か ')} です`, `--${name} is ${choices.join(' or ')}`);
    values[name] = token.value ?? true;
  }
  const [name, ...operands] = positionals;
  const command =
    values.help && !(name !== undefined && isCommand(name))
      ? 'help'
      : values.version
        ? 'version'
        : (name ?? 'help');
  if (!isCommand(command)) {
    const [like] = nearest(command, Object.keys(commands));
    return wrong(
      `コマンド「${command}」はありません${like ? `。もしかして: ${like}` : ''}`,
      `There is no command "${command}"${like ? `; did you mean ${like}?` : ''}`,
    );
  }
  const common = {
    values,
    root: textOf(values.root) ?? '.',
    out: textOf(values.out),
    language,
    format: textOf(values.format) ?? 'text',
    url: textOf(values.url),
  };
  if (values.help && command !== 'help') return { ...common, command: 'help', operands: [command] };
  const info = commandInfo(command);
  if (values.version === undefined && values.help === undefined)
    for (const option of Object.keys(values) as OptionName[])
      if (option !== 'lang' && !info.options.includes(option))
        return wrong(
          `${command} に --${option} は使えません（使えるもの: ${usable(command)}）`,
          `${command} takes no --${option} (it takes ${usable(command)})`,
        );
  const formats = info.formats ?? ['text'];
  if (!formats.includes(common.format))
    return wrong(`--format は ${formats.join(' か ')} です`, `--format is ${formats.join(' or ')}`);
  if (common.url !== undefined && !isBaseUrl(common.url))
    return wrong(
      '--url は、サイトを公開する場所の URL です（https://www.city.example.jp/senryaku/ の形）',
      '--url is the URL of the published site, such as https://www.city.example.jp/strategy/',
    );
  const extra = operands[info.most];
  if (extra !== undefined && !values.version)
    return wrong(`余分な言葉があります: ${extra}`, `There is a word too many: ${extra}`);
  if (operands.length < info.least && info.missing) return { language, message: info.missing };
  return { ...common, command, operands };
}

/** The value of an option, where it was given one. */
export function textOf(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function usable(command: CommandName): string {
  return [...commandInfo(command).options, 'lang'].map((option) => `--${option}`).join(' ');
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

/** The language is wanted before anything else is understood, to say what is wrong. */
function isEnglish(args: readonly string[]): boolean {
  return args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en';
}
