/** A step of a path; places in pt of the page, y growing downwards. */
export type PathCommand =
  | readonly ['move' | 'line', x: number, y: number]
  | readonly ['curve', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['rectangle', x: number, y: number, width: number, height: number];

/** How a path is painted: filled, or stroked with a line of a width in pt; colours as `#rrggbb`. */
export type PathStyle = { readonly fill: string } | { readonly stroke: string; readonly width: number };

/**
 * A path's operators (ISO 32000-1 8.5) in PDF's coordinates.
 *
 * @param height of the page
 */
export function pathOperators(path: readonly PathCommand[], style: PathStyle, height: number): string {
  const steps = path.map((command) => stepOperator(command, height)).join('\n');
  return 'fill' in style
    ? `${rgb(style.fill)} rg\n${steps}\nf`
    : `${rgb(style.stroke)} RG ${short(style.width)} w\n${steps}\nS`;
}

function stepOperator(command: PathCommand, height: number): string {
  if (command[0] === 'rectangle') {
    const [, x, y, width, tall] = command;
    return `${short(x)} ${short(height - y - tall)} ${short(width)} ${short(tall)} re`;
  }
  const [name, ...places] = command;
  const numbers = places.map((value, index) => short(index % 2 === 0 ? value : height - value));
  return `${numbers.join(' ')} ${operators[name]}`;
}

const operators = { move: 'm', line: 'l', curve: 'c' } as const;

/** A length with at most two decimals, 0.0035 mm. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
}

const colours = new Map<string, string>();

/** `#rrggbb` as three numbers from 0 to 1. */
export function rgb(colour: string): string {
  let known = colours.get(colour);
  if (known === undefined) {
    known = [1, 3, 5]
      .map((at) => String(Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000))
      .join(' ');
    colours.set(colour, known);
  }
  return known;
}
