/**
 * The look that the table has in every program: type in pt, lines as multiples of it, lengths in pt on A3
 * landscape. Where a program fits its columns itself, the widths are those that it comes to.
 */
export const look = {
  page: { width: 1190.55, height: 841.89, margin: 31.18 },
  size: 9.4,
  line: 1.5,
  title: 1.9,
  heading: 1.15,
  padding: { vertical: 4.7, horizontal: 6.6 },
  rule: 0.6,
  /** Shares of the table's width: national; label, goal and KPI of the current and of the next plan. */
  columns: [0.16, 0.055, 0.235, 0.17, 0.055, 0.205, 0.12],
  colors: {
    text: '#1a1a1a',
    heading: '#000060',
    head: '#000060',
    onHead: '#ffffff',
    label: '#d9e6ff',
    line: '#767676',
  },
  /** The width of a number such as ①-1 beside its text, in em. */
  number: 2.4,
  /** The width of （２）基本的な方針 beside its list, in em. */
  section: 8.2,
} as const;

/** The widths of the seven columns in pt. */
export function columnWidths(): number[] {
  const width = look.page.width - 2 * look.page.margin;
  return look.columns.map((share) => share * width);
}
