import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/embed/config.js';

function page(inline?: string, data: Record<string, string> = {}) {
  const document = window.document.implementation.createHTMLDocument();
  if (inline !== undefined) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = 'aidant-site';
    script.textContent = inline;
    document.body.append(script);
  }
  const tag = document.createElement('script');
  Object.assign(tag.dataset, data);
  return readConfig(document, tag);
}

describe('what the page says about itself', () => {
  afterEach(() => delete (window as { aidantConfig?: unknown }).aidantConfig);

  it('is read from the global, the inline script and the tag; the later wins', () => {
    (window as { aidantConfig?: unknown }).aidantConfig = {
      position: 'start',
      locale: 'nl',
      name: 'A',
    };
    const { options } = page('{"locale":"de","name":"B"}', { name: 'C' });
    expect(options).to.include({ position: 'start', locale: 'de', name: 'C' });
  });

  it('takes an inline site file as the site, also one that does not parse', () => {
    expect(page('{"format":1,"id":"a"}').site).to.equal('{"format":1,"id":"a"}');
    expect(page('{"format":1,').site).to.equal('{"format":1,');
  });

  it('takes the address an inline script names, and the tag before it', () => {
    expect(page('{"site":"/a.json"}').site).to.equal('/a.json');
    expect(page('{"format":1}', { site: '/b.json' }).site).to.equal('/b.json');
  });

  it('is the tag alone when nothing names a site', () => {
    expect(page().site).to.equal(undefined);
    expect(page('{"name":"A"}').site).to.equal(undefined);
  });
});
