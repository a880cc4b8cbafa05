import type { Text } from '../diagnostics/diagnostic.ts';
import type { Unfit } from '../host/new-project.ts';
import { usualPlans } from '../scaffold/init/read-answers.ts';

/** Before the first question. */
export const welcome: Text = {
  ja: `新しい原稿のフォルダーを作ります。いくつか質問に答えてください。
[ ] の中でよければ、そのまま Enter を押します。やめるときは Ctrl-C です（何も書きません）。答えは、後で変えられます。

`,
  en: `This makes a folder of new content from a few answers.
Enter alone takes what is in [ ]. Ctrl-C stops, and nothing is written. All of it can be changed later.

`,
};

export const stopped: Text = {
  ja: '\nやめました。何も書いていません',
  en: '\nStopped; nothing was written',
};

export const notWritten: Text = {
  ja: '答えのとおりに作ると上の問題が出るので、何も書きませんでした。答えを変えて、もう一度試してください',
  en: 'With these answers the content would have the problems above, so nothing was written; change them and try again',
};

/** Where there is nobody to ask, and the command line does not say enough. */
export function nameWanted(folder: string): Text {
  const example = `  kurabe init ${quoted(folder)} --name 飯塚市`;
  return {
    ja: `質問のできる端末ではないので、市町村の名前を --name で渡してください。
${example}
ほかに、書かなければ既定のものになる --title（題名）、--plans（計画）、--period（最後の計画の期間）があります。
${example} --plans "${usualPlans}" --period R8-R12`,
    en: `There is no terminal to ask questions at; give the city's name by --name:
${example}
Further options, each of which may be left out, are --title, --plans, and --period (of the last plan):
${example} --plans "${usualPlans}" --period R8-R12`,
  };
}

/** Why a folder is refused. */
export function unfitText({ reason, path }: Unfit): Text {
  switch (reason) {
    case 'file':
      return {
        ja: `${path} はフォルダーではありません。別の名前にしてください`,
        en: `${path} is not a folder; choose another name`,
      };
    case 'content':
      return {
        ja: `もう原稿があります（${path}）。上書きはしません。別のフォルダーにしてください`,
        en: `There is content already (${path}), which is not overwritten; choose another folder`,
      };
    case 'kurabe':
      return {
        ja: `kurabe 自身のフォルダー（${path}）の中には作れません。隣に作ってください。例: kurabe init ../our-city`,
        en: `A project cannot be made inside kurabe's own folder (${path}); make it beside it, as kurabe init ../our-city`,
      };
    case 'within-content':
      return {
        ja: `ここは別の原稿（${path}）の中です。その外に作ってください`,
        en: `This is inside other content (${path}); make it outside of that`,
      };
  }
}

/** Where the files cannot be written. */
export function unwritable(folder: string, { code, message }: NodeJS.ErrnoException): Text {
  return {
    ja: `フォルダー ${folder} に書けません（${code ?? message}）。書きかけのものは残していません`,
    en: `The folder ${folder} cannot be written (${code ?? message}); nothing was left behind`,
  };
}

/** What was made, and what comes next. */
export function doneText(folder: string, made: readonly string[], kept: readonly string[]): Text {
  const list = (paths: readonly string[]): string => paths.map((path) => `  ${path}\n`).join('');
  return {
    ja: `
${folder} に、次のファイルを作りました。
${list(made)}${kept.length ? `もとからあったので、変えていないもの${ignoreNote(kept).ja}\n${list(kept)}` : ''}
次にすること
  1. content/document.yaml と目標のファイルを開き、「（例）」と「ここに書く」を市の内容に替えます。
  2. フォルダーに移り、見ながら書き、調べて、作ります。できたものは out にあります。
       cd ${quoted(folder)}
       kurabe dev --open
       kurabe check
       kurabe build
     「kurabe」が見つからないと出たら、kurabe のフォルダーで、一度 npm link と打ってください。
  3. 変更を記録できるように、git に入れます（kurabe は git を操作しません）。
       git init -b main
       git add .
       git commit -m "はじめの原稿"
`,
    en: `
Made in ${folder}:
${list(made)}${kept.length ? `Left as they were${ignoreNote(kept).en}\n${list(kept)}` : ''}
What comes next
  1. Open content/document.yaml and the goals, and put the city's own text in place of （例） and ここに書く.
  2. Go into the folder, preview as you write, check and build; the results are in out.
       cd ${quoted(folder)}
       kurabe dev --open
       kurabe check
       kurabe build
     If kurabe is not found, run npm link once in its own folder.
  3. Put it into git, so that changes are recorded (kurabe does not run git).
       git init -b main
       git add .
       git commit -m "First content"
`,
  };
}

/** What a build makes does not belong into git. */
function ignoreNote(kept: readonly string[]): Text {
  return kept.includes('.gitignore')
    ? {
        ja: '（.gitignore に out/ の行がなければ、加えてください）',
        en: ' (add out/ to .gitignore unless it is there)',
      }
    : { ja: '', en: '' };
}

/** A path for a command line, in quotes where it needs them. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./\\:~-]+$/u.test(path) ? path : `"${path}"`;
}
