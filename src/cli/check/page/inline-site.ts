/** A site file that a page holds in itself: `<script type="application/json" id="aidant-site">`. */
import { readAuthorFile } from '../author-file.js';
import type { Problem } from '../problem.js';
import { SourceFile } from '../source.js';
import type { OpenPage } from './open.js';

export function checkInlineSite(page: OpenPage): Problem[] {
  const { document, source } = page;
  const content = document.querySelector('script#aidant-site[type="application/json"]')?.firstChild;
  if (!content) return [];
  const { start, end } = page.whole(content);
  // All before it made blank: so lines, columns and offsets are those of the page.
  const before = source.text.slice(0, start).replace(/[^\r\n]/g, ' ');
  const text = before + source.text.slice(start, end);
  const { problems } = readAuthorFile(
    'site',
    new SourceFile(source.url, { text, label: 'application/json' }),
  );
  return problems.map((problem) => ({ ...problem, source }));
}
