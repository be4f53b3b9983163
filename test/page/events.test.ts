import { expect } from '@open-wc/testing';
import { createEmit, StepChangeEvent } from '../../src/page/events.js';

describe('events', () => {
  const emit = createEmit(document);

  it('fires on the element that caused it, and bubbles out of shadow roots', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    let seen: StepChangeEvent | undefined;
    const hear = (event: StepChangeEvent): void => void (seen = event);
    document.addEventListener('aidant-step-change', hear, { once: true });
    expect(
      emit('aidant-step-change', { procedure: 'adresse', from: 'a', to: 'b' }, inner),
    ).to.equal(true);
    expect(seen).to.be.instanceOf(StepChangeEvent);
    expect(seen).to.include({ procedure: 'adresse', from: 'a', to: 'b' });
    expect(seen?.target).to.equal(host);
    host.remove();
  });

  it('fires on the document for a call, and says when it was cancelled', () => {
    document.addEventListener('aidant-guide-start', (event) => event.preventDefault(), {
      once: true,
    });
    expect(emit('aidant-guide-start', { procedure: 'adresse' })).to.equal(false);
    expect(emit('aidant-guide-start', { procedure: 'adresse' })).to.equal(true);
  });

  it('cannot be cancelled when it only reports', () => {
    document.addEventListener('aidant-guide-end', (event) => event.preventDefault(), {
      once: true,
    });
    expect(emit('aidant-guide-end', { procedure: 'adresse', reason: 'stopped' })).to.equal(true);
  });

  it('gives an error its code, its place and its mending', () => {
    let seen: unknown;
    document.addEventListener('aidant-error', (event) => (seen = { ...pick(event) }), {
      once: true,
    });
    emit('aidant-error', {
      code: 'file-invalid',
      severity: 'author',
      file: 'a.json',
      path: 'steps[0]',
      fix: 'Mend it.',
    });
    expect(seen).to.deep.equal({
      code: 'file-invalid',
      severity: 'author',
      file: 'a.json',
      path: 'steps[0]',
      fix: 'Mend it.',
    });
  });
});

const pick = ({ code, severity, file, path, fix }: DocumentEventMap['aidant-error']) => ({
  code,
  severity,
  file,
  path,
  fix,
});
