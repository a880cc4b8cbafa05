import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { checkCharacters } from '../../../scripts/render/pdf/check-characters.ts';
import type { Coverage } from '../../../scripts/render/pdf/coverage.ts';
import { documentOf } from '../../support/document.ts';
import { h } from '../../support/h.ts';

const places = { fonts: { file: 'theme.yaml' }, document: { file: 'document.yaml' } };

const withText = (text: string) => documentOf({ root: { type: 'root', children: [h('p', {}, text)] } });

/** Fonts that have everything but some characters. */
function without(lacking: string): Coverage {
  const lack = (code: number) =>
    lacking.includes(String.fromCodePoint(code)) ? { weight: 'normal' as const, names: ['X'] } : undefined;
  return { lack, lackInImages: lack };
}

describe('characters of the finished document that no font has', () => {
  it.each([
    ['①', '本文①①', {}, [['U+2460', 'theme.yaml']]],
    ['\uE000', '本\uE000文', {}, [['U+E000', 'document.yaml']]],
    ['/', '本文', {}, [['U+002F', 'theme.yaml']]],
    [
      '（続',
      '本文',
      {},
      [
        ['U+FF08', 'theme.yaml'],
        ['U+7D9A', 'theme.yaml'],
      ],
    ],
    ['（続', '本文', { language: 'en' }, []],
    ['資', '本文', { head: '資料' }, [['U+8CC7', 'theme.yaml']]],
    ['案', '本文', { watermark: '案' }, [['U+6848', 'theme.yaml']]],
  ])('%j in %j with %j', (lacking, text, settings, expected) => {
    const found: Diagnostic[] = [];
    const document = { ...withText(text), ...settings };
    checkCharacters(
      document,
      without(lacking),
      () => false,
      places,
      (diagnostic) => found.push(diagnostic),
    );
    expect(found.map(({ actual, place }) => [actual, place.file])).toEqual(expected);
  });

  it('are left to the message that there was already', () => {
    const found: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => found.push(diagnostic);
    checkCharacters(withText('①②'), without('①②'), (code) => code === 'U+2460', places, report);
    expect(found.map(({ actual }) => actual)).toEqual(['U+2461']);
  });
});
