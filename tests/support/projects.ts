import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { multiplyProject } from '../../scripts/dev/multiply.ts';
import { constructsDocument, constructsGoals, constructsIndicators, constructsSvg } from './constructs.ts';
import { repository } from './paths.ts';
import { makePng } from './png.ts';

/** The papers on which the constructs are set. */
export const papers = {
  A4: '{ size: A4, orientation: portrait }',
  A3: '{ size: A3, orientation: landscape }',
} as const;

/** Writes a small project that uses every construct of Markdown and of the table into an empty folder. */
export function constructsProject(root: string, paper: keyof typeof papers): void {
  const files: Record<string, string | Uint8Array> = {
    'document.yaml': `${constructsDocument}paper: ${papers[paper]}\n`,
    ...constructsGoals,
    ...constructsIndicators,
    'images/chart.svg': constructsSvg,
    'images/mark.png': makePng(96, 64, (x, y) => {
      const distance = Math.hypot(x - 48, y - 32);
      return [38, 74, 244, distance < 24 ? 255 : distance < 32 ? 128 : 0];
    }),
  };
  for (const [path, data] of Object.entries(files)) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
  const photo = 'content/images/terrace.jpg';
  cpSync(join(repository, 'tests/cities/minamino', photo), join(root, photo));
}

/** Writes the shipped project, which has one page, many times over into an empty folder. */
export function longProject(root: string, times: number): void {
  multiplyProject(repository, root, times);
}
