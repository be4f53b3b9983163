import type { Site } from '../core/formats/site.js';

/**
 * The site of a page that has no site file, or whose file cannot be read: nothing but the name and the number that
 * the tag gives.
 */
export function defaultSite(options: {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly hours?: string | undefined;
  readonly host: string;
}): Site {
  const { name, phone, hours, host } = options;
  return {
    format: 1,
    id: host.replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'site',
    name: name ?? host,
    profile: 'public',
    storage: 'tab',
    procedures: [],
    texts: [],
    glossary: [],
    channels: phone
      ? [{ kind: 'phone', number: phone, ...(hours === undefined ? {} : { hours }) }]
      : [],
  };
}
