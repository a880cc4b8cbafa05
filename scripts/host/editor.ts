import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';

/** A place on this machine, to which an editor is opened. */
export interface EditorPlace {
  /** An absolute path. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** How an editor is told a place. */
type Form = (place: EditorPlace) => readonly string[];

const colons: Form = ({ path, line, column }) => [`${path}:${line}:${column}`];
const goTo: Form = (place) => ['-g', ...colons(place)];
const jetBrains: Form = ({ path, line, column }) => ['--line', `${line}`, '--column', `${column}`, path];
const plusLine: Form = ({ path, line }) => [`+${line}`, path];

/** Editors with windows of their own, by the names of their programs. */
const forms: Readonly<Record<string, Form>> = {
  code: goTo,
  'code-insiders': goTo,
  codium: goTo,
  vscodium: goTo,
  cursor: goTo,
  windsurf: goTo,
  subl: colons,
  sublime_text: colons,
  zed: colons,
  zeditor: colons,
  idea: jetBrains,
  webstorm: jetBrains,
  phpstorm: jetBrains,
  pycharm: jetBrains,
  gvim: plusLine,
  gedit: plusLine,
  'gnome-text-editor': plusLine,
  emacsclient: ({ path, line, column }) => ['-n', `+${line}:${column}`, path],
  kate: ({ path, line, column }) => ['-l', `${line}`, '-c', `${column}`, path],
  mate: ({ path, line, column }) => ['-l', `${line}:${column}`, path],
  'notepad++': ({ path, line, column }) => [`-n${line}`, `-c${column}`, path],
};

/** Editors that would want the terminal in which kurabe runs. */
const inTerminal = new Set([
  'vi',
  'vim',
  'nvim',
  'nano',
  'pico',
  'emacs',
  'hx',
  'ed',
  'micro',
  'joe',
  'view',
]);

/** A program and its arguments; no shell reads them. */
export interface EditorCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The command that opens an editor at a place. Editors that are not known are given the file alone.
 *
 * @param editor a program's name or path; options may follow it, as in `code --reuse-window`
 * @returns undefined for an editor that wants the terminal
 */
export function editorCommand(editor: string, place: EditorPlace): EditorCommand | undefined {
  const [program = '', ...options] = words(editor);
  const name = basename(program.replaceAll('\\', '/'))
    .replace(/\.exe$/i, '')
    .toLowerCase();
  if (program === '' || inTerminal.has(name)) return undefined;
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  // An option to wait would keep nothing waiting here.
  const kept = options.filter((option) => option !== '--wait' && option !== '-w');
  return { program, args: [...kept, ...(form?.(place) ?? [place.path])] };
}

/** The parts of a command line: a path with blanks may stand in double quotes. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
}

/** The address by which a browser opens VS Code at a place. */
export function editorUrl({ path, line, column }: EditorPlace): string {
  const slashes = path.replaceAll('\\', '/').replace(/^(?!\/)/, '/');
  return `vscode://file${slashes.split('/').map(encodeURIComponent).join('/').replace('%3A', ':')}:${line}:${column}`;
}

/** Which editor people want: the one that they name, else VS Code where it is found; undefined for none. */
export async function findEditor(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const place: EditorPlace = { path: '', line: 1, column: 1 };
  for (const wanted of [named, env.KURABE_EDITOR, env.VISUAL])
    if (wanted && editorCommand(wanted, place)) return wanted;
  for (const program of ['code', 'codium', 'cursor']) if (await isProgram(program, env.PATH)) return program;
  return undefined;
}

async function isProgram(name: string, path: string | undefined): Promise<boolean> {
  for (const folder of (path ?? '').split(delimiter).filter(Boolean))
    try {
      await access(join(folder, name), constants.X_OK);
      return true;
    } catch {
      // It may be in a folder after this one.
    }
  return false;
}

/** Starts a program by itself, without a shell; whether it started. */
export function startProgram({ program, args }: EditorCommand): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const child = spawn(program, args, { detached: true, stdio: 'ignore' });
      child.once('error', () => resolve(false));
      child.once('spawn', () => {
        child.unref();
        resolve(true);
      });
    } catch {
      resolve(false);
    }
  });
}

/** The command that opens an address in the browser. */
export function browserCommand(platform: NodeJS.Platform, address: string): EditorCommand {
  if (platform === 'win32') return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', args: [address] };
}
