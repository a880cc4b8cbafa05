import type { Heading, Painter } from './painter.ts';

/** A painter that paints nothing and notes on which page each place stands, for a table of contents that comes before them. */
export class Survey implements Painter {
  /** Pages from 1, by id. */
  readonly pages = new Map<string, number>();
  private page = 1;
  private repeating = false;

  nextPage(): void {
    this.page++;
  }

  anchor(id: string): void {
    if (!this.repeating) this.pages.set(id, this.page);
  }

  repeat(paint: () => void): void {
    const outer = this.repeating;
    this.repeating = true;
    paint();
    this.repeating = outer;
  }

  pageOf(): number | undefined {
    return undefined;
  }

  text(): void {}
  draw(): void {}
  image(): void {}
  fill(): void {}
  line(): void {}
  dots(): void {}
  outline(): void {}
  link(): void {}
  heading(_heading: Heading): void {}
}
