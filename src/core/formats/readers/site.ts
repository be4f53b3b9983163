import { checkSite } from '../check-site.js';
import { site, type Site } from '../site.js';
import { rightFile } from './right-file.js';

const readSite = rightFile(site, checkSite);

/** Questions of the site's own are checked too, by what few sites need and fetch. */
export async function read(content: unknown): Promise<Site | undefined> {
  const value = readSite(content);
  if (!value?.help) return value;
  const { checkHelp } = await import('../check-help.js');
  let right = true;
  const checked = checkHelp(value, () => (right = false));
  return right ? checked : undefined;
}
