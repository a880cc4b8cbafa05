import { maxFileBytes, readArchive } from './archive.ts';
import { type ReadSheet, readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readSharedStrings } from './read-texts.ts';
import { type RefusalCode, WorkbookRefused } from './refused.ts';
import { walkXml } from './walk-xml.ts';

/** The most sheets that a workbook may have. */
const maxSheets = 500;

/**
 * Reads the worksheets of a workbook as Excel, LibreOffice, Google Sheets and Numbers write it (`.xlsx`, ECMA-376
 * transitional or strict; of `.xlsm` only the cells). Nothing in it is run or worked out, nothing outside is read.
 *
 * @throws WorkbookRefused where it is something else, is damaged, or would come to too much
 */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  if (bytes.length > maxFileBytes) throw new WorkbookRefused('too-large');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new WorkbookRefused(isEncrypted(bytes) ? 'encrypted' : 'old-excel');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new WorkbookRefused('no-workbook');
  const { parts, names } = readArchive(bytes, (path) => /\.(?:xml|rels)$/i.test(path) && !isAside(path));
  const workbook = [...parts.keys()].find((path) => /^xl\/workbook\d*\.xml$/i.test(path));
  if (!workbook) throw new WorkbookRefused(kindOf(names));
  const targets = relationships(parts, workbook);
  const context = {
    strings: readSharedStrings(parts.get(partOf(targets, 'sharedStrings') ?? '')),
    formats: readStyles(parts.get(partOf(targets, 'styles') ?? '')),
  };
  return sheetsOf(parts.get(workbook) ?? new Uint8Array()).flatMap(({ name, id, isHidden }) => {
    const target = targets.get(id);
    // Sheets that are charts or dialogs have no cells.
    if (!target || !/\/worksheet$/.test(target.type)) return [];
    const sheet = parts.get(target.path);
    if (!sheet) throw new WorkbookRefused('damaged', target.path);
    return [readSheet(sheet, name, isHidden, context)];
  });
}

/** Parts that hold no cells, of which some may be large. */
function isAside(path: string): boolean {
  return /^(?:docProps|customXml)\/|^xl\/(?:media|drawings|charts|theme|embeddings|pivotCache|pivotTables)\//i.test(
    path,
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A workbook with a password is an OLE file (MS-CFB) that has a stream of this name (MS-OFFCRYPTO 2.3). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  return new TextDecoder('latin1').decode(bytes).includes(name);
}

function kindOf(names: readonly string[]): RefusalCode {
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return 'damaged';
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) return 'binary-excel';
  const isOther = names.some((name) => name === 'content.xml' || /^Index\/.*\.iwa$|^Index\.zip$/.test(name));
  return isOther ? 'other-spreadsheet' : 'no-workbook';
}

function sheetsOf(bytes: Uint8Array): { name: string; id: string; isHidden: boolean }[] {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  walkXml(bytes, {
    open(tag, attributes) {
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';
      sheets.push({ name: attributes.name ?? '', id, isHidden: /hidden/i.test(attributes.state ?? '') });
      if (sheets.length > maxSheets) throw new WorkbookRefused('too-large');
    },
  });
  return sheets;
}

interface Target {
  readonly type: string;
  readonly path: string;
}

function relationships(parts: ReadonlyMap<string, Uint8Array>, part: string): Map<string, Target> {
  const targets = new Map<string, Target>();
  const bytes = parts.get(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  if (!bytes) return targets;
  walkXml(bytes, {
    open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
      if (tag === 'Relationship' && TargetMode !== 'External')
        targets.set(Id, { type: Type, path: resolved(part, Target) });
    },
  });
  return targets;
}

function partOf(targets: ReadonlyMap<string, Target>, type: string): string | undefined {
  return [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.path;
}

/** A target's path in the archive: relative to its part's folder, or from the archive's root. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
