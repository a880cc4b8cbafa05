import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The native package, which not every platform has. */
export const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);

/** A document that asks for most of what a tagged PDF holds. */
const source = `
#set document(title: "題", date: datetime(year: 2026, month: 1, day: 1))
#set text(font: "BIZ UDPGothic", lang: "ja")
= 題
本文と#link("https://example.jp/")[リンク]。
- 一つ目
- 二つ目
#table(columns: 2, table.header[見出し][値], [行], [12])
`;

/** PDFs that are known to hold to a profile, made by Typst; undefined where its native package is missing. */
export function validPdfs(): { readonly ua1: Buffer; readonly '3a': Buffer } | undefined {
  if (!typst) return undefined;
  const fonts = createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/package.json');
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [dirname(fonts)] }] });
  const pdf = (pdfStandard: string): Buffer => compiler.pdf({ mainFileContent: source }, { pdfStandard });
  return { ua1: pdf('ua-1'), '3a': pdf('a-3a') };
}
