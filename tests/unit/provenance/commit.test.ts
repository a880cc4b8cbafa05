import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  commitInfo,
  commitTime,
  contentHistory,
  holdsSources,
  sourceCommit,
} from '../../../scripts/host/git.ts';
import { readFolder } from '../../../scripts/host/read-folder.ts';
import type { SourceFile } from '../../../scripts/source/content-tree.ts';

let work = '';
let root = '';
let counter = 0;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'kurabe-commit-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  root = join(work, String(++counter));
  put('content/a.md', '# あ\n');
  put('content/次期/b.md', '# い\n');
  put('content/.gitkeep', '');
  put('templates/goal.hbs', 'x');
  put('README.md', 'x');
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function git(...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_COMMITTER_DATE: '2020-01-02T03:04:05Z',
    GIT_AUTHOR_DATE: '2020-01-02T03:04:05Z',
  };
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.jp'];
  return execFileSync('git', [...identity, ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
    stdio: 'pipe',
  }).trim();
}

/** Makes a repository with one commit, and gives the commit's hash. */
function commit(...init: string[]): string {
  git('init', '-q', ...init);
  return commitAgain('次期戦略を直す\n\n詳しくは会議録。');
}

function commitAgain(message: string): string {
  git('add', '-A');
  git('commit', '-q', '-m', message);
  return git('rev-parse', 'HEAD');
}

/** The project's own files as a run reads them. */
async function files(): Promise<SourceFile[]> {
  const read = async (folder: string): Promise<SourceFile[]> =>
    (await readFolder(root, folder, (problem) => expect.fail(problem.message.en))).map(({ path, bytes }) => ({
      path: `${folder}/${path}`,
      bytes,
    }));
  return [...(await read('content')), ...(await read('templates'))];
}

describe('the commit of the sources', () => {
  it.each([[[]], [['--object-format=sha256']]])('is the one checked out (git init %j)', async (init) => {
    const hash = commit(...init);
    expect(await sourceCommit(root, await files())).toEqual({ hash, isDirty: false });
    put('README.md', 'y');
    put('out/x', 'y');
    expect(await sourceCommit(root, await files())).toEqual({ hash, isDirty: false });
    git('commit', '-q', '--allow-empty', '-m', 'x');
    const next = git('rev-parse', 'HEAD');
    expect(next).not.toBe(hash);
    expect(await sourceCommit(root, await files())).toEqual({ hash: next, isDirty: false });
  });

  it.each<[string, () => void]>([
    ['changed', () => put('content/a.md', '# う\n')],
    ['added', () => put('content/c.md', '# う\n')],
    ['removed', () => rmSync(join(root, 'content/次期/b.md'))],
    ['added to the templates', () => put('templates/x.css', 'p {}')],
    [
      'changed and staged',
      () => {
        put('content/a.md', '# う\n');
        git('add', '-A');
      },
    ],
    [
      'ignored',
      () => {
        put('.git/info/exclude', 'content/c.md\n');
        put('content/c.md', '');
      },
    ],
    [
      'assumed to be unchanged',
      () => {
        git('update-index', '--assume-unchanged', 'content/a.md');
        put('content/a.md', '# う\n');
      },
    ],
    [
      'replaced by a link',
      () => {
        rmSync(join(root, 'content/a.md'));
        symlinkSync('次期/b.md', join(root, 'content/a.md'));
      },
    ],
  ])('has changes on top where a file was %s', async (_name, change) => {
    const hash = commit();
    change();
    expect(await sourceCommit(root, await files())).toEqual({ hash, isDirty: true });
  });

  it('has no changes where only the line ends are others, as git makes them on Windows', async () => {
    const hash = commit();
    put('content/a.md', '# あ\r\n');
    expect(await sourceCommit(root, await files())).toEqual({ hash, isDirty: false });
  });

  it('has changes where a file was refused', async () => {
    const hash = commit();
    const [first, ...rest] = await files();
    const refused = { path: first?.path ?? '', bytes: undefined };
    expect(await sourceCommit(root, [refused, ...rest])).toEqual({ hash, isDirty: true });
  });

  it('is the same in a shallow clone', async () => {
    commit();
    put('content/a.md', '# う\n');
    const hash = commitAgain('二つ目');
    const original = root;
    root = join(work, String(++counter));
    mkdirSync(root);
    git('clone', '-q', '--depth=1', `file://${original}`, '.');
    expect(await sourceCommit(root, await files())).toEqual({ hash, isDirty: false });
  });

  it('is known in a project below the repository’s root', async () => {
    const outer = root;
    root = join(outer, 'city');
    put('content/a.md', '# 市\n');
    root = outer;
    const hash = commit();
    root = join(outer, 'city');
    expect(await sourceCommit(root, await files())).toEqual({ hash, isDirty: false });
  });

  it.each<[string, () => void]>([
    ['there is no git', () => undefined],
    ['there is no commit', () => git('init', '-q')],
    [
      'the repository has other things',
      () => {
        git('init', '-q');
        git('add', 'README.md');
        git('commit', '-q', '-m', 'x');
      },
    ],
    [
      'the repository is damaged',
      () => {
        commit();
        writeFileSync(join(root, '.git/HEAD'), 'x');
      },
    ],
  ])('is not known where %s', async (_name, prepare) => {
    prepare();
    expect(await sourceCommit(root, await files())).toBeUndefined();
  });
});

describe('what git knows of a commit', () => {
  it('is its date and its subject', async () => {
    const hash = commit();
    expect(await commitInfo(root, hash)).toEqual({
      date: new Date('2020-01-02T03:04:05Z'),
      subject: '次期戦略を直す',
    });
  });

  it.each(['0'.repeat(40), '0'.repeat(64), 'HEAD', '--all', ''])('is nothing of %j', async (hash) => {
    commit();
    expect(await commitInfo(root, hash)).toBeUndefined();
    expect(await holdsSources(root, hash, await files())).toBeUndefined();
  });

  it('says whether it has the sources', async () => {
    const first = commit();
    put('content/a.md', '# う\n');
    const second = commitAgain('二つ目');
    expect(await holdsSources(root, first, await files())).toBe(false);
    expect(await holdsSources(root, second, await files())).toBe(true);
  });
});

describe('a repository that is not trusted', () => {
  /** A command that would leave a file, so that its run is noticed. */
  const trap = (): string => `touch '${join(root, '..', `sprung-${counter}`)}'; true`;
  const sprung = (): boolean => existsSync(join(work, `sprung-${counter}`));

  it('runs none of the programs that it configures', async () => {
    put('content/.gitattributes', '* filter=trap diff=trap\n');
    put('.git-hooks/post-index-change', `#!/bin/sh\n${trap()}\n`);
    execFileSync('chmod', ['+x', join(root, '.git-hooks/post-index-change')]);
    const hash = commit();
    for (const [key, value] of [
      ['filter.trap.clean', trap()],
      ['filter.trap.smudge', trap()],
      ['diff.trap.textconv', trap()],
      ['diff.trap.command', trap()],
      ['diff.external', trap()],
      ['core.fsmonitor', trap()],
      ['core.pager', trap()],
      ['core.editor', trap()],
      ['core.sshCommand', trap()],
      ['core.hooksPath', '.git-hooks'],
      ['gpg.program', trap()],
      ['log.showSignature', 'true'],
      ['pager.log', 'true'],
      ['alias.log', `!${trap()}`],
      ['alias.ls-tree', `!${trap()}`],
      ['alias.rev-parse', `!${trap()}`],
    ] as const)
      git('config', key, value);
    put('content/a.md', '# う\n');
    const own = await files();
    expect(await sourceCommit(root, own)).toEqual({ hash, isDirty: true });
    expect(await commitTime(join(root, 'content'))).toBe(1577934245);
    expect((await commitInfo(root, hash))?.subject).toBe('次期戦略を直す');
    expect(sprung()).toBe(false);
    // The traps are set: git springs one where it is asked for the state of the files.
    git('status');
    expect(sprung()).toBe(true);
  });

  it.each([
    ['core.sshCommand', 'ssh://example.jp/x', (): string => trap()],
    ['remote.origin.uploadpack', '/', (): string => trap()],
  ])('fetches no missing object with the %s that it names', async (key, url, value) => {
    const hash = commit();
    for (const [name, text] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', url],
      ['protocol.allow', 'always'],
      ['protocol.ssh.allow', 'always'],
      ['protocol.file.allow', 'always'],
      [key, value()],
    ] as const)
      git('config', name, text);
    const tree = git('rev-parse', 'HEAD:content');
    rmSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    expect(await sourceCommit(root, await files())).toBeUndefined();
    expect(await holdsSources(root, hash, await files())).toBeUndefined();
    expect(await commitTime(join(root, 'content'))).toBeUndefined();
    expect(sprung()).toBe(false);
    expect(() => git('ls-tree', '-r', hash)).toThrow();
    expect(sprung()).toBe(true);
  });

  it('stands no object in for another', async () => {
    const hash = commit();
    put('content/a.md', '# う\n');
    const other = commitAgain('二つ目');
    git('replace', hash, other);
    expect(await holdsSources(root, hash, await files())).toBe(false);
    expect((await commitInfo(root, hash))?.subject).toBe('次期戦略を直す');
  });

  it('is not opened where it is hidden in the content', async () => {
    commit();
    const original = root;
    root = join(work, String(++counter));
    put('content/a.md', '');
    git('clone', '-q', '--bare', original, 'content/hidden.git');
    root = join(root, 'content/hidden.git');
    expect(git('rev-parse', 'HEAD')).toMatch(/^[0-9a-f]{40}$/);
    expect(await sourceCommit(root, [])).toBeUndefined();
  });
});

describe('the history of the content', () => {
  it('is its commits, newest first, with the files of content/ that each changed', async () => {
    const first = commit();
    put('README.md', 'y');
    commitAgain('説明だけ直す');
    put('content/次期/b.md', '# う\n');
    put('templates/goal.hbs', 'y');
    const third = commitAgain('題を\u202E直す\u001B[31m\u0001');
    expect(await contentHistory(root)).toEqual([
      {
        hash: third,
        date: new Date('2020-01-02T03:04:05Z'),
        subject: '題を 直す [31m',
        files: ['次期/b.md'],
      },
      {
        hash: first,
        date: new Date('2020-01-02T03:04:05Z'),
        subject: '次期戦略を直す',
        files: ['.gitkeep', 'a.md', '次期/b.md'],
      },
    ]);
  });

  it('has paths from the content folder where the project is a folder of a repository', async () => {
    const outer = root;
    git('init', '-q');
    put('city/content/x.md', '# え\n');
    commitAgain('市を加える');
    const [change] = await contentHistory(join(outer, 'city'));
    expect(change?.files).toEqual(['x.md']);
  });

  it('is empty outside of a repository', async () => {
    expect(await contentHistory(root)).toEqual([]);
  });
});
