import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FontFiles, Setter } from './setter.ts';
import { columnWidths, look } from './table-look.ts';

/** Sets the table with Typst, tagged as is its default. */
export function typstSetter({ folder }: FontFiles): Setter {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [folder] }] });
  return async (table) => {
    // Nothing of one document is to help with the next.
    compiler.evictCache(0);
    const result = compiler.compile({
      mainFileContent: template,
      inputs: { table: JSON.stringify(table) },
    });
    if (!result.result) {
      result.printDiagnostics();
      throw new Error('Typst gave no document');
    }
    const pdf = compiler.pdf(result.result, {});
    const pages = result.result.numOfPages;
    return { pages, pdf };
  };
}

const { page, size, line, padding, rule, colors } = look;

const template = `
#let data = json(bytes(sys.inputs.table))
#set document(title: data.title, date: none)
#set page(
  width: ${page.width}pt, height: ${page.height}pt, margin: ${page.margin}pt, numbering: "1 / 1",
)
#set text(
  font: "BIZ UDPGothic", lang: "ja", size: ${size}pt, fill: rgb("${colors.text}"),
  top-edge: "ascender", bottom-edge: "descender", cjk-latin-spacing: none,
)
#set par(leading: ${line - 1}em, spacing: ${line - 1}em)
#set list(indent: 0pt, body-indent: 0.6em)
#show heading: set text(fill: rgb("${colors.heading}"), weight: "bold")
#show heading: set block(above: 0pt, below: 7pt)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 1): set text(size: ${size * look.title}pt)
#show heading.where(level: 2): set text(size: ${size * look.heading}pt)
#let part(title, body) = grid(
  columns: (${look.section}em, 1fr), text(fill: rgb("${colors.heading}"), title), body,
)
#let numbered(items) = grid(
  columns: (${look.number}em, 1fr), row-gutter: ${line - 1}em,
  ..items.map(item => (item.number, item.text)).flatten(),
)
#let goal(g, rows) = (
  table.cell(rowspan: rows, fill: rgb("${colors.label}"), align: center, strong(g.label)),
  table.cell(rowspan: rows)[
    == #g.title
    #g.text

    #part[（１）数値目標][#g.targets.join(linebreak())]
    #part[（２）基本的な方針][#numbered(g.policies)]
  ],
  table.cell(rowspan: rows)[
    == KPI
    #numbered(g.kpis)
  ],
)
#let head(body, columns) = table.cell(
  colspan: columns, fill: rgb("${colors.head}"), align: center,
  text(fill: rgb("${colors.onHead}"), weight: "bold", body),
)

= #data.title

#table(
  columns: (${columnWidths()
    .map((width) => `${width}pt`)
    .join(', ')}),
  inset: (x: ${padding.horizontal}pt, y: ${padding.vertical}pt),
  stroke: ${rule}pt + rgb("${colors.line}"),
  table.header(head(data.plans.at(0), 1), head(data.plans.at(1), 3), head(data.plans.at(2), 3)),
  ..data.rows.map(row => (
    [
      == #row.direction.title
      #for item in row.direction.items [- #item]
    ],
    ..goal(row.current, 1),
    ..if "next" in row { goal(row.next, row.next.rows) },
  )).flatten(),
)
`;
