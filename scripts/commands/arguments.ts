import { parseArgs } from 'node:util';
import type { Language, Text } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isBaseUrl } from '../strategy/schema/base-url.ts';

/** The commands of kurabe. */
export const commandNames = ['build', 'check', 'verify', 'help', 'version'] as const;

export type CommandName = (typeof commandNames)[number];

/** A command line, understood. */
export interface Arguments {
  readonly command: CommandName;
  /** The files that the command is about, as typed; only of `verify`, and there at least one. */
  readonly files: readonly string[];
  /** The project's folder, as typed. */
  readonly root: string;
  /** The output folder, as typed; undefined for `out` in the project. */
  readonly out: string | undefined;
  readonly language: Language;
  readonly format: 'text' | 'json';
  /** Where the site is published, in place of what the settings say; undefined for that. */
  readonly url: string | undefined;
}

/** A command line that cannot be understood. */
export interface WrongUsage {
  readonly language: Language;
  readonly message: Text;
}

const options = {
  root: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads a command line. A pure function of its arguments (those after the program's name). */
export function parseArguments(args: readonly string[]): Arguments | WrongUsage {
  const language: Language = isEnglish(args) ? 'en' : 'ja';
  const wrong = (ja: string, en: string): WrongUsage => ({ language, message: { ja, en } });
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name)
      ? options[token.name as keyof typeof options]
      : undefined;
    if (!known) {
      const [like] = nearest(token.name, Object.keys(options));
      return wrong(
        `オプション ${token.rawName} はありません${like ? `。もしかして: --${like}` : ''}`,
        `There is no option ${token.rawName}${like ? `; did you mean --${like}?` : ''}`,
      );
    }
    if (known.type === 'string' && !token.value)
      return wrong(`${token.rawName} の後に値が要ります`, `${token.rawName} needs a value`);
    if (known.type === 'boolean' && token.value !== undefined)
      return wrong(`${token.rawName} は値を取りません`, `${token.rawName} takes no value`);
  }
  const text = (name: 'root' | 'out' | 'lang' | 'format' | 'url'): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const lang = text('lang');
  if (lang !== undefined && lang !== 'ja' && lang !== 'en')
    return wrong('--lang は ja か en です', '--lang is ja or en');
  const format = text('format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    return wrong('--format は text か json です', '--format is text or json');
  const url = text('url');
  if (url !== undefined && !isBaseUrl(url))
    return wrong(
      '--url は、サイトを公開する場所の URL です（https://www.city.example.jp/senryaku/ の形）',
      '--url is where the site is published, such as https://www.city.example.jp/strategy/',
    );
  const [name, ...files] = positionals;
  const command = values.help ? 'help' : values.version ? 'version' : (name ?? 'help');
  if (!isCommand(command)) {
    const [like] = nearest(command, commandNames);
    return wrong(
      `コマンド「${command}」はありません${like ? `。もしかして: ${like}` : ''}`,
      `There is no command "${command}"${like ? `; did you mean ${like}?` : ''}`,
    );
  }
  const [extra] = files;
  if (command === 'verify' && extra === undefined)
    return wrong(
      'verify の後に PDF のファイル名が要ります（例 kurabe verify out/pdf/comparison.pdf）',
      'verify needs the name of a PDF, as in kurabe verify out/pdf/comparison.pdf',
    );
  if (name !== 'verify' && extra !== undefined)
    return wrong(`余分な言葉があります: ${extra}`, `There is a word too many: ${extra}`);
  return { command, files, root: text('root') ?? '.', out: text('out'), language, format, url };
}

function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}

/** The language is wanted before anything else is understood, to say what is wrong. */
function isEnglish(args: readonly string[]): boolean {
  return args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en';
}
