import { describe, expect, it } from 'vitest';
import type { Document } from '../../../scripts/document/document.ts';
import { makeFurniture } from '../../../scripts/render/pdf/page/furniture.ts';
import { PagePainter } from '../../../scripts/render/pdf/paint/page-painter.ts';
import { noPlaces } from '../../../scripts/render/pdf/paint/places.ts';
import { documentOf, evenSetter, plainTheme } from '../../support/pages.ts';

/** What stands around a page of 200 × 100 pt with margins of 20 pt: the operators, with letters as their codes of Unicode. */
function around(more: Partial<Document>, page: number, pages: number): string {
  const written: string[] = [];
  const target = {
    index: page - 1,
    height: 100,
    write: (operators: string) => void written.push(operators),
    nextMcid: () => 0,
    useFont: () => ({
      name: 'F1',
      code: (codePoint: number) => codePoint.toString(16).padStart(4, '0'),
      advance: () => 1,
    }),
    drawImage: () => undefined,
  };
  const painter = new PagePainter(target, noPlaces(), new Map());
  const furniture = makeFurniture(documentOf([], more), plainTheme(), evenSetter);
  furniture.paint(painter, { width: 200, height: 100, margin: 20 }, page, pages);
  painter.fill(0, 0, 200, 100, '#003366');
  painter.end();
  return written.filter(Boolean).join('\n');
}

/** A line's letters, left edge and type size, in pt. */
function lineOf(operators: string, kind: string): { text: string; x: number; size: number } | undefined {
  const found = new RegExp(`/Subtype /${kind}.*?BDC\\n(.*?)\\nEMC`, 's').exec(operators)?.[1];
  if (!found) return undefined;
  const codes = [...found.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex).join('');
  return {
    text: codes.replace(/..../g, (code) => String.fromCharCode(Number.parseInt(code, 16))),
    x: Number(/([\d.]+) [\d.]+ Td/.exec(found)?.[1]),
    size: Number(/\/F1 ([\d.]+) Tf/.exec(found)?.[1]),
  };
}

describe('around the content', () => {
  it('a single page has no number and no head', () => {
    expect(around({ head: '頭' }, 1, 1)).not.toContain('/Pagination');
  });

  it('a page of several has its number in the middle, and from the second on the head at the right', () => {
    const first = around({ head: '頭書' }, 1, 3);
    expect(lineOf(first, 'Header')).toBeUndefined();
    expect(lineOf(first, 'Footer')).toEqual({ text: '1 / 3', x: 100 - 20, size: 8 });
    expect(lineOf(around({ head: '頭書' }, 2, 3), 'Header')).toEqual({ text: '頭書', x: 180 - 16, size: 8 });
  });

  it('a head that is too long gets smaller', () => {
    const line = lineOf(around({ head: 'あ'.repeat(24) }, 2, 3), 'Header');
    expect(line?.text).toHaveLength(24);
    expect(line?.size).toBeCloseTo(160 / 24, 2);
    expect(line?.x).toBeCloseTo(20, 1);
  });

  it('and where it would be too small to read, it ends with …, between letters as readers see them', () => {
    // か゚ is two characters, and no line may end between them.
    const line = lineOf(around({ head: 'か゚'.repeat(60) }, 2, 3), 'Header');
    expect(line?.size).toBe(6);
    expect(line?.text).toMatch(/^(か゚)+…$/);
    const { x = 0, text = '' } = line ?? {};
    expect(x).toBeGreaterThanOrEqual(20 - 0.01);
    expect(text.length).toBeGreaterThan(10);
  });

  it('the watermark lies below the fills', () => {
    const operators = around({ watermark: '案' }, 1, 1);
    expect(operators.indexOf('/Subtype /Watermark')).toBeGreaterThanOrEqual(0);
    expect(operators.indexOf('/Subtype /Watermark')).toBeLessThan(operators.indexOf(' re f'));
    expect(operators.match(/BDC/g)).toHaveLength(operators.match(/EMC/g)?.length ?? -1);
  });
});
