import xmldoc from 'xmldoc';

/** What may stand in an element: children in this order, each with `?`, `*` or `+` after its name, or a type. */
type Model = readonly string[] | RegExp;

const string = /^.*$/s;
const date = /^\d{4}-\d{2}-\d{2}$/;
const id = /^[A-Za-z_][\w.-]*$/;
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * The elements of the core as StratML's schemas order them (ISO 17469-1:2015, version 1.1; ANSI/AIIM 22:2017, version
 * 2.2.6), as far as kurabe writes any of them. The names and their order are those of the published schemas, by
 * which the files of all cities have been validated too.
 */
const shared: Readonly<Record<string, Model>> = {
  StrategicPlanCore: ['Organization*', 'Vision?', 'Mission?', 'Value*', 'Goal+'],
  Organization: ['Name?', 'Acronym?', 'Identifier?', 'Description?', 'Stakeholder*'],
  Goal: [
    'Name',
    'Description',
    'Identifier?',
    'SequenceIndicator?',
    'Stakeholder*',
    'OtherInformation?',
    'Objective*',
  ],
  Name: string,
  Description: string,
  OtherInformation: string,
  SequenceIndicator: string,
  Identifier: id,
  StartDate: date,
  EndDate: date,
  PublicationDate: date,
};

const objective = [
  'Name?',
  'Description?',
  'Identifier?',
  'SequenceIndicator?',
  'Stakeholder*',
  'OtherInformation?',
];

/** The parts of the standard: root, namespace, and content of each element. */
export const parts = {
  1: {
    root: 'StrategicPlan',
    namespace: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
    elements: {
      ...shared,
      StrategicPlan: [
        'Name',
        'Description?',
        'OtherInformation?',
        'StrategicPlanCore',
        'AdministrativeInformation?',
      ],
      AdministrativeInformation: ['StartDate?', 'EndDate?', 'PublicationDate?', 'Source?', 'Submitter?'],
      Objective: objective,
    },
  },
  2: {
    root: 'PerformancePlanOrReport',
    namespace: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
    elements: {
      ...shared,
      PerformancePlanOrReport: [
        'Name',
        'Description?',
        'OtherInformation?',
        'StrategicPlanCore',
        'AdministrativeInformation?',
        'Submitter?',
      ],
      AdministrativeInformation: ['Identifier?', 'StartDate?', 'EndDate?', 'PublicationDate?', 'Source?'],
      Objective: [...objective, 'PerformanceIndicator*'],
      PerformanceIndicator: [
        'SequenceIndicator?',
        'MeasurementDimension',
        'UnitOfMeasurement',
        'Identifier?',
        'Relationship*',
        'MeasurementInstance*',
        'OtherInformation?',
      ],
      MeasurementDimension: string,
      UnitOfMeasurement: string,
      MeasurementInstance: ['TargetResult*', 'ActualResult*'],
      TargetResult: ['StartDate?', 'EndDate?', 'NumberOfUnits?', 'Descriptor?', 'Description?'],
      ActualResult: ['StartDate?', 'EndDate?', 'NumberOfUnits?', 'Descriptor?', 'Description?'],
      NumberOfUnits: decimal,
    },
  },
} as const;

/** What is wrong with a document of StratML, by the part of the standard that it should follow. */
export function stratmlFaults(xml: string, part: keyof typeof parts): string[] {
  const { root, namespace, elements } = parts[part];
  const document = new xmldoc.XmlDocument(xml);
  const faults: string[] = [];
  if (document.name !== root || document.attr.xmlns !== namespace) faults.push(`root ${document.name}`);
  const type = part === 2 ? document.attr.Type : 'Strategic_Plan';
  if (type !== 'Strategic_Plan') faults.push(`Type ${type}`);
  const ids = new Set<string>();
  const check = (element: xmldoc.XmlElement): void => {
    const model: Model | undefined = (elements as Record<string, Model>)[element.name];
    const children = element.children.filter((child): child is xmldoc.XmlElement => child.type === 'element');
    if (model === undefined) faults.push(`unknown ${element.name}`);
    else if (model instanceof RegExp) {
      if (children.length > 0 || !model.test(element.val)) faults.push(`${element.name}: ${element.val}`);
    } else {
      const order = new RegExp(`^${model.map((name) => name.replace(/^(\w+)(.?)$/, '(?:$1 )$2')).join('')}$`);
      const names = children.map(({ name }) => `${name} `).join('');
      if (!order.test(names)) faults.push(`${element.name}: ${names}`);
      const text = element.children.filter((child) => child.type === 'text').map((child) => String(child));
      if (text.join('').trim()) faults.push(`text in ${element.name}`);
    }
    if (element.name === 'Identifier') {
      if (ids.has(element.val)) faults.push(`twice ${element.val}`);
      ids.add(element.val);
    }
    for (const child of children) check(child);
  };
  check(document);
  return faults;
}
