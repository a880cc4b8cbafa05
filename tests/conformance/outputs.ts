import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A built PDF, and the web page of the same document. */
export interface Output {
  readonly name: string;
  readonly pdf: string;
  readonly page: string;
  /** Whether it has hundreds of pages. */
  readonly isLong: boolean;
}

/** Every PDF that the builds made. */
export const pdfs: readonly Output[] = inject('built').flatMap(({ name, out }) =>
  readdirSync(join(out, 'pdf'))
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => {
      const own = join(out, 'site', file.replace('.pdf', '.html'));
      return {
        name: `${name}: ${file}`,
        isLong: name === 'long',
        pdf: join(out, 'pdf', file),
        page: existsSync(own) ? own : join(out, 'site/index.html'),
      };
    }),
);

/** The web pages to look at, which leaves out the very long ones. */
export const pages = inject('built')
  .filter(({ name }) => name !== 'long')
  .flatMap(({ name, out }) =>
    readdirSync(join(out, 'site'))
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ name: `${name}: ${file}`, page: join(out, 'site', file) })),
  );

/** Every page of the sites, but of the very long ones. */
export const sites = inject('built')
  .filter(({ name }) => name !== 'long')
  .map(({ name, out }) => ({
    name,
    pages: readdirSync(join(out, 'site'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => join(out, 'site', file)),
  }));
