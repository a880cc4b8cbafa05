import type { Paper } from '../../../strategy/strategy.ts';

/** Paper sizes of ISO 216 in pt, portrait. */
const sizes = { A3: [841.89, 1190.55], A4: [595.28, 841.89] } as const;

/** Points in a millimetre. */
const mmToPt = 72 / 25.4;

/** A page and the room inside its margins, in pt. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/**
 * The size of a page.
 *
 * @param margin in mm
 */
export function pageSize({ size, orientation }: Paper, margin: number): PageSize {
  const [short, long] = sizes[size];
  const isLandscape = orientation === 'landscape';
  return { width: isLandscape ? long : short, height: isLandscape ? short : long, margin: margin * mmToPt };
}
