import { strToU8, zipSync } from 'fflate';
import { type XmlElement, xmlDocument } from '../xml.ts';
import { areaOf, headRow, type Sheet, sheetXml } from './sheet.ts';
import { sharedStrings } from './strings.ts';
import { stylesXml } from './styles.ts';

/** A workbook's properties (ISO/IEC 29500-2, 11); undefined for what is not known. */
export interface WorkbookProperties {
  readonly title: string | undefined;
  readonly creator: string | undefined;
  /** A moment, not only a day, of ISO 8601. */
  readonly modified: string | undefined;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An Excel workbook (ECMA-376 transitional, `.xlsx`) of some sheets. The same sheets give the same bytes in every
 * time zone and with every version of zlib: the files in the archive have the first date that ZIP knows, and
 * are packed by a library of JavaScript.
 */
export function workbook(sheets: readonly Sheet[], properties: WorkbookProperties): Uint8Array {
  const strings = sharedStrings();
  const worksheets = sheets.map((sheet, index): [string, XmlElement] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, index === 0, strings),
  ]);
  const parts: [string, XmlElement][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      relationships([
        [`${relations}/officeDocument`, 'xl/workbook.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(properties)],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index): [string, string] => [
          `${relations}/worksheet`,
          `worksheets/sheet${index + 1}.xml`,
        ]),
        [`${relations}/styles`, 'styles.xml'],
        [`${relations}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', strings.xml()],
    ...worksheets,
  ];
  // ZIP's dates have no zone, and fflate writes the local one.
  const mtime = new Date(1980, 0, 1);
  const files = Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(xmlDocument(xml))]));
  return zipSync(files, { level: 9, mtime, os: 0 });
}

function contentTypes(sheets: readonly Sheet[]): XmlElement {
  const override = (path: string, type: string): XmlElement => [
    'Override',
    { PartName: `/${path}`, ContentType: type },
  ];
  return [
    'Types',
    { xmlns: `${packages}/content-types` },
    [
      [
        'Default',
        { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' },
      ],
      ['Default', { Extension: 'xml', ContentType: 'application/xml' }],
      override('xl/workbook.xml', `${types}.sheet.main+xml`),
      ...sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${types}.worksheet+xml`)),
      override('xl/styles.xml', `${types}.styles+xml`),
      override('xl/sharedStrings.xml', `${types}.sharedStrings+xml`),
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ],
  ];
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): XmlElement {
  return [
    'Relationships',
    { xmlns: `${packages}/relationships` },
    targets.map(
      ([type, target], index): XmlElement => [
        'Relationship',
        { Id: `rId${index + 1}`, Type: type, Target: target },
      ],
    ),
  ];
}

function workbookXml(sheets: readonly Sheet[]): XmlElement {
  return [
    'workbook',
    { xmlns: main, 'xmlns:r': relations },
    [
      ['bookViews', {}, [['workbookView', { activeTab: 0 }]]],
      [
        'sheets',
        {},
        sheets.map(
          ({ name, isHidden }, index): XmlElement => [
            'sheet',
            {
              name,
              sheetId: index + 1,
              state: isHidden ? 'veryHidden' : undefined,
              'r:id': `rId${index + 1}`,
            },
          ],
        ),
      ],
      [
        'definedNames',
        {},
        sheets.flatMap((sheet, index): XmlElement[] => {
          const name = `'${sheet.name.replaceAll("'", "''")}'`;
          const rows = `$1:$${headRow(sheet)}`;
          return [
            // By this name Excel knows what a sheet's filter is over.
            [
              'definedName',
              { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 },
              `${name}!${areaOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
            ],
            // And by this one, which rows are printed on every page.
            ...(sheet.form
              ? [
                  [
                    'definedName',
                    { name: '_xlnm.Print_Titles', localSheetId: index },
                    `${name}!${rows}`,
                  ] as const,
                ]
              : []),
          ];
        }),
      ],
    ],
  ];
}

function coreProperties({ title, creator, modified }: WorkbookProperties): XmlElement {
  const property = (name: string, value: string | undefined, type?: string): XmlElement[] =>
    value === undefined ? [] : [[name, { 'xsi:type': type }, value]];
  return [
    'cp:coreProperties',
    {
      'xmlns:cp': `${packages}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      ...property('dc:title', title),
      ...property('dc:creator', creator),
      ...property('dcterms:modified', modified, 'dcterms:W3CDTF'),
    ],
  ];
}
