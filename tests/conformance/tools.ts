import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../support/paths.ts';
import { typst } from './typst.ts';

/** Runs a program and gives its output; throws where it fails. */
export function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });
}

function works(program: string, args: readonly string[]): boolean {
  try {
    run(program, args);
    return true;
  } catch {
    return false;
  }
}

const chromiums = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The installed browser. */
export const chromium = chromiums.find((path) => path !== undefined && existsSync(path));

/** The Nu HTML checker's jar, which is too large to be a dependency. */
export const vnuJar = ((): string | undefined => {
  try {
    const require = createRequire(join(repository, 'package.json'));
    return join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
  } catch {
    return undefined;
  }
})();

const { verapdf } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).config as {
  verapdf: string;
};

/** veraPDF's jar: one that is named, or the one in Maven's folder. */
export const verapdfJar = [
  process.env.VERAPDF_JAR,
  join(
    homedir(),
    '.m2/repository/org/verapdf/apps/greenfield-apps',
    verapdf,
    `greenfield-apps-${verapdf}.jar`,
  ),
].find((path) => path !== undefined && existsSync(path));

const java = works('java', ['-version']);

/** Each tool: whether it is here, and how to get it. */
export const tools = {
  qpdf: { here: works('qpdf', ['--version']), how: 'apt-get install qpdf' },
  poppler: { here: works('pdffonts', ['-v']), how: 'apt-get install poppler-utils' },
  mutool: { here: works('mutool', ['-v']), how: 'apt-get install mupdf-tools' },
  vnu: {
    here: vnuJar !== undefined && java,
    how: 'npm install --no-save vnu-jar, and Java',
  },
  verapdf: {
    here: verapdfJar !== undefined && java,
    how: `mvn dependency:get -Dtransitive=false -Dartifact=org.verapdf.apps:greenfield-apps:${verapdf}, or VERAPDF_JAR=/path/to/greenfield-apps.jar; and Java`,
  },
  typst: { here: typst !== undefined, how: 'npm ci, on a platform that it has a package for' },
  chromium: { here: chromium !== undefined, how: 'apt-get install chromium, or CHROMIUM=/path/to/chrome' },
};

/** The name of a check with what it needs, where that is missing. */
export function needing(tool: keyof typeof tools, name: string): string {
  return tools[tool].here ? name : `${name} — skipped: ${tool} is missing (${tools[tool].how})`;
}
