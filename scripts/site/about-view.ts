import { dayInJapan } from '../data/options.ts';
import type { DocumentSettings, Strategy } from '../strategy/strategy.ts';
import { dayText } from './dates.ts';
import type { SiteFacts } from './facts.ts';
import type { SiteTexts } from './texts.ts';
import type { AboutPageView } from './view-schema.ts';

/** So many changes are told; git has the others. */
const maxChanges = 30;

/** The view of the page about the documents: what they are, under which terms, how accessible, and their history. */
export function aboutPageView(
  { documents, site, licence }: Strategy,
  { history, commit }: SiteFacts,
  texts: SiteTexts,
): AboutPageView {
  const language = documents[0]?.language ?? 'ja';
  const { status, note = '', date } = site.accessibility ?? {};
  return {
    texts,
    title: site.name,
    documents: documents.map((document) => ({
      page: `/${document.page}`,
      title: document.subtitle ? `${document.title}　${document.subtitle}` : document.title,
      facts: factsOf(document, language, texts),
    })),
    licence: licence?.name ?? '',
    licenceUrl: licence?.url ?? '',
    accessibility: {
      statement: status ? `${texts.accessibilityStandard}${texts[`accessibility${status}`]}` : '',
      date: date ? dayText(date, language) : '',
      note,
    },
    contact: contactOf({ documents }) ?? '',
    commit: commit ?? '',
    history: (site.hasHistory ? history : []).slice(0, maxChanges).map(({ date, subject }) => ({
      date: dayText(dayInJapan(date), language),
      subject,
    })),
  };
}

/** Whom the site names for questions: the contact of the first document that has one. */
export function contactOf({ documents }: Pick<Strategy, 'documents'>): string | undefined {
  return documents.find(({ contact }) => contact)?.contact;
}

function factsOf(
  { number, status, date, author, contact }: DocumentSettings,
  language: string,
  texts: SiteTexts,
): { name: string; value: string }[] {
  const facts = [
    { name: texts.documentNumber, value: number },
    { name: texts.status, value: status },
    { name: texts.date, value: date && dayText(date, language) },
    { name: texts.author, value: author },
    { name: texts.contact, value: contact },
  ];
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []));
}
