import type { ImageAsset } from '../../../strategy/strategy.ts';
import type { Link } from '../boxes/text.ts';
import type { FontFile } from '../fonts.ts';
import type { Mark } from '../tags/tag.ts';
import { type FontUse, showLetters } from './letters.ts';
import type { Heading, Letters, Painter } from './painter.ts';
import { type PathCommand, type PathStyle, pathOperators, rgb, short } from './path.ts';
import type { Places } from './places.ts';

/** The page under way, as far as painting needs it. */
export interface PageTarget {
  /** From 0. */
  readonly index: number;
  /** In pt. */
  readonly height: number;
  /** Adds operators, in PDF's coordinates (y up), to the page's content. */
  write(operators: string): void;
  /** The next number for marked content on this page. */
  nextMcid(): number;
  useFont(font: FontFile): FontUse;
  drawImage(image: ImageAsset, x: number, y: number, width: number, height: number): void;
}

/** Between the dots of a dotted line, in pt. */
const dotDistance = 3;

/** Kinds of content that is not part of the document (ISO 32000-1 14.8.2.2). */
export type Artifact = 'Layout' | 'Pagination' | 'Header' | 'Footer' | 'Watermark';

const artifactProperties: Readonly<Record<Artifact, string>> = {
  Layout: '/Type /Layout',
  Pagination: '/Type /Pagination',
  Header: '/Type /Pagination /Subtype /Header /Attached [/Top]',
  Footer: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  Watermark: '/Type /Pagination /Subtype /Watermark',
};

/**
 * Paints one page. Fills come first and rules last, each as one artifact; between them stands the content,
 * every stretch of it in a marked-content sequence of its tag.
 */
export class PagePainter implements Painter {
  private readonly fills: string[] = [];
  private readonly content: string[] = [];
  private readonly rules = new Map<string, string[]>();
  private open: Mark | Artifact | undefined;
  private artifact: Artifact | undefined;
  private font = '';
  private colour = '';

  constructor(
    private readonly page: PageTarget,
    private readonly places: Places,
    private readonly pages: ReadonlyMap<string, number>,
  ) {}

  text(letters: Letters): void {
    if (letters.end <= letters.start) return;
    const use = this.page.useFont(letters.font);
    this.begin(letters.mark);
    const font = `/${use.name} ${short(letters.size)} Tf`;
    const colour = `${rgb(letters.color)} rg`;
    if (colour !== this.colour) this.content.push(colour);
    this.colour = colour;
    const select = font === this.font ? '' : `${font} `;
    this.font = font;
    const place = `${short(letters.x)} ${short(this.page.height - letters.baseline)} Td`;
    this.content.push(`BT ${select}${place} ${showLetters(letters, use)} ET`);
  }

  draw(mark: Mark, path: readonly PathCommand[], style: PathStyle): void {
    this.begin(mark);
    this.content.push(pathOperators(path, style, this.page.height));
    this.colour = '';
  }

  image(image: ImageAsset, mark: Mark, x: number, y: number, width: number, height: number): void {
    this.begin(mark);
    this.flush();
    this.page.drawImage(image, x, y, width, height);
    this.page.write('EMC');
    this.open = undefined;
    this.font = '';
    this.colour = '';
    const bottom = this.page.height - y - height;
    if (!this.artifact) mark.tag.bounds = [x, bottom, x + width, bottom + height];
  }

  fill(x: number, y: number, width: number, height: number, color: string): void {
    const bottom = this.page.height - y - height;
    this.fills.push(`${rgb(color)} rg ${short(x)} ${short(bottom)} ${short(width)} ${short(height)} re f`);
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, color: string): void {
    const from = `${short(x1)} ${short(this.page.height - y1)} m`;
    const to = `${short(x2)} ${short(this.page.height - y2)} l`;
    this.stroke(`${rgb(color)} RG ${short(width)} w`, `${from} ${to}`);
  }

  dots(x1: number, x2: number, y: number, color: string): void {
    // Dots of neighbouring lines stand below each other.
    const start = Math.ceil(x1 / dotDistance) * dotDistance;
    if (start >= x2) return;
    const level = short(this.page.height - y);
    const dash = `[0 ${dotDistance}] 0 d`;
    this.stroke(`${rgb(color)} RG 0.7 w 1 J ${dash}`, `${short(start)} ${level} m ${short(x2)} ${level} l`);
  }

  outline(x: number, y: number, width: number, height: number, rule: number, color: string): void {
    const half = rule / 2;
    const [left, top, right, bottom] = [x + half, y + half, x + width - half, y + height - half];
    this.line(x, top, x + width, top, rule, color);
    this.line(x, bottom, x + width, bottom, rule, color);
    this.line(left, y, left, y + height, rule, color);
    this.line(right, y, right, y + height, rule, color);
  }

  link(link: Link, x: number, y: number, width: number, height: number): void {
    if (this.artifact) return;
    const pages = this.places.links.get(link) ?? new Map();
    this.places.links.set(link, pages);
    const bottom = this.page.height - y - height;
    const rectangle = [x, bottom, x + width, bottom + height] as const;
    const here = pages.get(this.page.index);
    if (here) here.push(rectangle);
    else pages.set(this.page.index, [rectangle]);
  }

  anchor(id: string, x: number, y: number): void {
    if (!this.artifact) this.places.anchors.set(id, { page: this.page.index, x, y: this.page.height - y });
  }

  heading(heading: Heading, x: number, y: number): void {
    if (this.artifact) return;
    this.places.headings.push({ ...heading, place: { page: this.page.index, x, y: this.page.height - y } });
  }

  pageOf(id: string): number | undefined {
    return this.pages.get(id);
  }

  repeat(paint: () => void): void {
    this.furnish('Pagination', paint);
  }

  /** Paints what is not part of the document. */
  furnish(kind: Artifact, paint: () => void): void {
    const outer = this.artifact;
    this.artifact = outer ?? kind;
    paint();
    this.artifact = outer;
  }

  /** Paints what is not part of the document below all else, fills included; nothing may be painted before it. */
  underlay(kind: Artifact, paint: () => void): void {
    this.furnish(kind, paint);
    this.close();
    this.flush();
    this.font = '';
    this.colour = '';
  }

  /** Writes what is painted; nothing comes after it on this page. */
  end(): void {
    this.close();
    this.flush();
    if (this.rules.size === 0) return;
    const strokes = [...this.rules].map(([style, lines]) => `q ${style}\n${lines.join('\n')} S Q`);
    this.page.write(`/Artifact <<${artifactProperties.Layout}>> BDC\n${strokes.join('\n')}\nEMC`);
  }

  private stroke(style: string, line: string): void {
    const lines = this.rules.get(style);
    if (lines) lines.push(line);
    else this.rules.set(style, [line]);
  }

  private flush(): void {
    if (this.fills.length)
      this.page.write(`/Artifact <<${artifactProperties.Layout}>> BDC\n${this.fills.join('\n')}\nEMC`);
    this.page.write(this.content.join('\n'));
    this.fills.length = 0;
    this.content.length = 0;
  }

  private begin(mark: Mark): void {
    const wanted = this.artifact ?? mark;
    if (this.open === wanted) return;
    this.close();
    this.open = wanted;
    if (typeof wanted === 'string') {
      this.content.push(`/Artifact <<${artifactProperties[wanted]}>> BDC`);
      return;
    }
    const mcid = this.page.nextMcid();
    wanted.places.push({ page: this.page.index, mcid });
    this.content.push(`/${wanted.tag.type} <</MCID ${mcid}>> BDC`);
  }

  private close(): void {
    if (this.open) this.content.push('EMC');
    this.open = undefined;
  }
}
