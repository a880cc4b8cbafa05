import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jaModel, Parser } from 'budoux';
import { describe, expect, it } from 'vitest';
import { phraseStarts } from '../../../scripts/render/pdf/text/phrase-model.ts';
import { repository } from '../../support/paths.ts';

const parser = new Parser(jaModel);

function starts(text: string): number[] {
  return [...phraseStarts(text).entries()].flatMap(([index, start]) => (start ? [index] : []));
}

describe('phrases begin where BudouX’s parser finds it', () => {
  const folders = ['content', 'tests/cities'].flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:md|yaml)$/.test(file))
      .map((file) => join(folder, file)),
  );

  it.each(folders)('in %s', (file) => {
    const text = readFileSync(join(repository, file), 'utf8');
    expect(starts(text)).toEqual(parser.parseBoundaries(text));
    for (const line of text.split('\n').filter(Boolean))
      expect(starts(line), line).toEqual(parser.parseBoundaries(line));
  });

  it.each(['', 'あ', '今日', 'は、', '今日は', '😀の😀', '\ud83d', '今日は良い天気です。'])(
    'in %j',
    (text) => {
      expect(starts(text)).toEqual(parser.parseBoundaries(text));
    },
  );

  it('in any row of the characters that it knows', () => {
    const letters = [
      ...new Set(Object.values(jaModel).flatMap((rows) => Object.keys(rows).join('').split(''))),
    ];
    let seed = 1;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647);
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 100 }, () => letters[random() % letters.length]).join('');
      expect(starts(text), text).toEqual(parser.parseBoundaries(text));
    }
  });
});
