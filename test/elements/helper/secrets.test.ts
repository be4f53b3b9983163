import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/elements/helper/define.js';
import '../../../src/elements/card/define.js';
import type { AidantHelper } from '../../../src/elements/helper/helper.js';
import { renderKnown, toldOf } from '../../../src/elements/shared/handover.js';
import type { Session } from '../../../src/session.js';
import { FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';
import { render } from 'lit';

/** Secrets that look like what people type, and are in no file of the site. */
function secretsOf(random: () => number): string[] {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const letters = (count: number) =>
    Array.from({ length: count }, () => 'bcdfghjklmnpqrstvwxz'[Math.floor(random() * 20)]).join('');
  return [
    `BE${digits(14)}`,
    `${letters(6)} ${letters(8)}`,
    `${letters(7)}@${letters(7)}.be`,
    digits(11),
    `${letters(4)}-${digits(6)}-${letters(4)}`,
    letters(16),
  ];
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const CHANNELS = [
  ...SITE.channels,
  { kind: 'sms', number: '+32470000000' },
  { kind: 'whatsapp', number: '+32470000000' },
  { kind: 'link', url: '/chat' },
  { kind: 'letter', address: 'Rue 1' },
];

describe('no secret of the page gets into what a person who helps is told', () => {
  let session: Session;
  const before = { url: location.href, title: document.title };
  afterEach(() => {
    session.dispose();
    history.replaceState(null, '', before.url);
    document.title = before.title;
    sessionStorage.clear();
    localStorage.clear();
  });

  /** A form that holds a secret wherever one can stand, authored ids aside. */
  async function pageFull(secrets: readonly string[]): Promise<HTMLElement> {
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = secrets;
    history.replaceState({ secret: a }, '', `?q=${encodeURIComponent(b)}#${encodeURIComponent(c)}`);
    document.title = `Dossier ${d}`;
    sessionStorage.setItem('host', e);
    localStorage.setItem('host', f);
    const page = await fixture<HTMLElement>(
      html`<main data-user=${a} title=${b}>
        <h1>Bonjour ${f}</h1>
        <form action="/send?${c}" name=${d} aria-label=${e}>
          <label>Ref ${c}<input name=${d} /></label>
          <label data-x=${f}
            >Nom ${a} <input id="name" name=${b} placeholder=${c} title=${d} aria-description=${e}
          /></label>
          <label for="birth">Date ${b}</label
          ><input id="birth" name=${c} pattern="[0-9]{4}" required /><span role="alert">${d}</span>
          <label>Code ${e}<input type="password" name=${f} /></label>
          <select name=${a} aria-label=${b}>
            <option value=${c}>${d}</option>
          </select>
          <button name=${e} value=${f}>Envoyer ${a}</button>
        </form>
      </main>`,
    );
    for (const input of page.querySelectorAll('input')) {
      input.value = a;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return page;
  }

  /** All that could leave this window: links, pictures to scan, and the message as it would be written. */
  function outgoing(element: AidantHelper): string {
    const root = element.renderRoot as ShadowRoot;
    return [
      ...[...root.querySelectorAll('a')].map(({ href }) => href),
      ...[...root.querySelectorAll('textarea')].map(({ value }) => value),
      ...[...root.querySelectorAll('form')].map(({ action }) => action),
    ]
      .flatMap((text) => [text, safely(text)])
      .join('\n');
  }

  const safely = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  for (const procedure of ['adresse', undefined]) {
    for (const profile of ['public', 'bank'] as const) {
      const what = procedure ? 'a written procedure' : "the page's own form";
      it(`through ${what}, profile ${profile}`, async () => {
        const random = seeded(7);
        for (let round = 0; round < 3; round++) {
          const secrets = secretsOf(random);
          const page = await pageFull(secrets);
          const site = {
            ...SITE,
            channels: CHANNELS,
            profile,
            procedures: procedure ? SITE.procedures : [],
          };
          session = await realSession(site, FILES, { locale: 'fr' });
          await Promise.all([session.use('help'), session.i18n.more('ask')]);
          await session.start(procedure, procedure ? { step: 'naissance' } : {});
          session.dispatch({ type: 'guide/next', confirmed: true });
          await waitUntil(() => session.store.getState().guide?.status === 'running' || !procedure);
          await nextFrame();
          const element = await fixture<AidantHelper>(
            html`<aidant-helper .session=${session} device="touch"></aidant-helper>`,
          );
          const told = toldOf(session);
          expect(told, 'a guide runs').to.not.equal(undefined);
          let all = JSON.stringify(told?.context);
          const shown = document.createElement('div');
          render(renderKnown(session, told!), shown);
          all += shown.innerHTML;
          for (const screen of [
            '',
            'person',
            'message:email-2',
            'message:sms-4',
            'stop',
            'visit',
          ]) {
            element.show(screen);
            await element.updateComplete;
            all += outgoing(element);
            element.close();
            await element.updateComplete;
          }
          expect(all).to.contain('tel:+3281000000');
          if (procedure && profile === 'public') expect(all).to.contain('étape 2 sur 2');
          for (const secret of secrets) {
            for (const form of [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+')]) {
              expect(all.includes(form), `${form} in ${all}`).to.equal(false);
            }
          }
          session.stop();
          session.dispose();
          page.remove();
        }
      });
    }
  }
});
