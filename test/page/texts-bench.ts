import type { Report } from '../../src/core/errors.js';
import type { TextBlock } from '../../src/core/formats/texts.js';
import { createFinder } from '../../src/page/find.js';
import { PageTexts } from '../../src/page/texts.js';

/** Simple texts on the test's page, and what they reported. */
export class Bench {
  texts: PageTexts | undefined;
  reports: Report[] = [];
  translated = false;
  path = '/';

  /** Each block is for `#host` and says "Simple." unless told otherwise. */
  show(blocks: Partial<TextBlock>[], lang = 'fr'): PageTexts {
    document.documentElement.lang = 'fr';
    this.texts = new PageTexts({
      document,
      finder: createFinder(document),
      location: () => ({ path: this.path, query: {}, hash: '' }),
      report: (report) => void this.reports.push(report),
      translated: () => this.translated,
      beside: () => 'En mots simples :',
    });
    const full = blocks.map((block) => ({ find: { id: 'host' }, simple: 'Simple.', ...block }));
    this.texts.use([{ file: 'texts/a.json', texts: { format: 1, lang, blocks: full } }]);
    return this.texts;
  }

  codes(): string[] {
    return this.reports.map(({ code }) => code);
  }

  clear(): void {
    this.texts?.dispose();
    this.reports = [];
    this.translated = false;
    document.documentElement.removeAttribute('lang');
  }
}

export const host = (id = 'host'): HTMLElement => document.getElementById(id) as HTMLElement;

export const standIn = (): HTMLElement | null => document.querySelector('aidant-simple-block');
