import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a long project of a short one: its rows and its goals many times over, its indicators once. Its documents may
 * take as many pages as they need.
 *
 * @param from a project whose rows name goals without quotes
 * @param to the folder of the new project
 */
export function multiplyProject(from: string, to: string, times: number): void {
  const document = readFileSync(join(from, 'content/document.yaml'), 'utf8');
  const [head = '', rows = ''] = document.split(/^rows:\n/m);
  const plans = [...head.matchAll(/^ {2}- \{ id: ([\w-]+)/gm)].map(([, id = '']) => id);
  const names = new RegExp(`(${plans.join('|')}): (\\[[^\\]]*\\]|[\\w-]+)`, 'g');
  const copies = Array.from({ length: times }, (_, copy) =>
    rows.replace(
      names,
      (_match, plan, goals: string) => `${plan}: ${goals.replace(/[\w-]+/g, (goal) => `${goal}-${copy}`)}`,
    ),
  );
  mkdirSync(join(to, 'content'), { recursive: true });
  writeFileSync(
    join(to, 'content/document.yaml'),
    `${head.replace(/^ +fit: .*\n/gm, '')}rows:\n${copies.join('')}`,
  );
  cpSync(join(from, 'content/indicators'), join(to, 'content/indicators'), { recursive: true });
  for (const plan of plans) {
    mkdirSync(join(to, 'content', plan));
    for (const file of readdirSync(join(from, 'content', plan)))
      for (let copy = 0; copy < times; copy++)
        cpSync(
          join(from, 'content', plan, file),
          join(to, 'content', plan, file.replace('.md', `-${copy}.md`)),
        );
  }
}
