/**
 * The built files, in a plain page, with Chromium's real `speechSynthesis` and voices that need no sound
 * (test/support/voices-extension): what is said, in which order, in which voice, and what is lit meanwhile.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from '../support/build.js';
import { startSite } from '../support/small-site.js';
import { openWithVoices } from '../support/voices.js';

const PAGE = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
<script async src="/aidant/aidant.js" data-load="eager" data-name="Commune de Valmont"></script></head>
<body>
<nav><a href="/">Accueil</a></nav>
<main>
  <h1>Mon adresse</h1>
  <p id="intro">M. Dupont paie 12,50 €. Il signe <em>le 31/12/2026</em>.</p><aidant-listen for="intro"></aidant-listen>
  <p id="nl" lang="nl">Goedendag.</p>
  <p id="en" lang="en">Only a remote voice. It says this. And this.</p><aidant-listen for="en"></aidant-listen>
  <p id="words">Écrivez le jour, puis le mois, puis l'année. Payez 12,50 € avant le 31/12/2026.</p>
  <aidant-listen for="words"></aidant-listen>
  <p id="de" lang="de">Schreiben Sie den Tag, den Monat und das Jahr. Dann drücken Sie auf den grünen Knopf.</p>
  <aidant-listen for="de"></aidant-listen>
  <p id="es" lang="es">Hola.</p><aidant-listen for="es"></aidant-listen>
  <p id="it" lang="it">Una voce muta.</p><aidant-listen for="it"></aidant-listen>
  <form>
    <label for="birth">Date de naissance *</label>
    <p id="hint">Par exemple 31 12 1980</p>
    <input id="birth" aria-describedby="hint" required value="13 05 1975">
    <aidant-listen for="birth"></aidant-listen>
    <button>Envoyer</button>
  </form>
</main></body></html>`;

/** Notes what is said when the voice begins, and what our highlight covers then and at each word. */
function listen() {
  globalThis.heard = [];
  globalThis.words = [];
  const litAs = (name) =>
    [...(CSS.highlights.get(name) ?? [])]
      .map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))
      .join('')
      .trim();
  const speak = SpeechSynthesis.prototype.speak;
  SpeechSynthesis.prototype.speak = function (utterance) {
    utterance.addEventListener('boundary', ({ charIndex }) => {
      const said = /^\S*/.exec(utterance.text.slice(charIndex))[0];
      globalThis.words.push([said, litAs('aidant-word')]);
    });
    utterance.addEventListener('start', () => {
      globalThis.heard.push({
        text: utterance.text,
        voice: utterance.voice?.name,
        lit: litAs('aidant-sentence'),
        ring: document.querySelector('aidant-light') !== null,
      });
    });
    return speak.call(this, utterance);
  };
}

describe('real voices', () => {
  let browser;
  let site;
  let page;
  let before_;

  before(async () => {
    build('cdn');
    site = await startSite({ files: { '/': ['text/html', PAGE] } });
    browser = await openWithVoices();
    page = await browser.context.newPage();
    await page.addInitScript(listen);
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  const open = async () => {
    await page.goto(site.url);
    await page.locator('aidant-listen[for=intro] button').waitFor();
    // The test extension may need a moment after the browser has started.
    await page.waitForFunction(() => speechSynthesis.getVoices().length >= 6);
    before_ = await page.evaluate(() => document.body.outerHTML);
  };
  const press = (id) => page.locator(`aidant-listen[for=${id}] button`).click();
  const heard = () => page.evaluate(() => globalThis.heard);
  const idle = (id) =>
    page.locator(`aidant-listen[for=${id}]`).getByRole('button', { name: 'Écouter' }).waitFor();

  it('says a paragraph sentence by sentence, each lit while it is said', async () => {
    await open();
    await press('intro');
    await page.waitForFunction(() => globalThis.heard.length === 2);
    await idle('intro');
    assert.deepEqual(await heard(), [
      {
        text: 'monsieur Dupont paie 12 euros et 50 centimes.',
        voice: 'Test fr',
        lit: 'M. Dupont paie 12,50 €.',
        ring: false,
      },
      {
        text: 'Il signe le 31 décembre 2026.',
        voice: 'Test fr',
        lit: 'Il signe le 31/12/2026.',
        ring: false,
      },
    ]);
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0, 'nothing stays lit');
    assert.equal(
      await page.evaluate(() => document.adoptedStyleSheets.length),
      0,
      'no sheet of ours stays',
    );
    assert.equal(await page.evaluate(() => document.body.outerHTML), before_);
  });

  it('says what a field asks for, and never what is written in it', async () => {
    await open();
    await press('birth');
    await page.waitForFunction(() => globalThis.heard.length >= 4);
    await idle('birth');
    const said = await heard();
    assert.deepEqual(
      said.map(({ text }) => text),
      [
        'Date de naissance',
        'Il faut répondre.',
        'Par exemple 31 décembre 1980',
        'Écrivez votre réponse.',
      ],
    );
    assert.ok(said.every(({ ring }) => ring));
    assert.ok(!JSON.stringify(said).includes('1975'));
  });

  it('keeps what it says in view, clear of the player, until the person scrolls', async () => {
    await open();
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main.innerHTML = '<p>Une phrase de la longue page.</p>'.repeat(80);
      globalThis.covered = 0;
      globalThis.seen = 0;
      speechSynthesis.getVoices();
      globalThis.check = () => {
        const range = [...(CSS.highlights.get('aidant-sentence') ?? [])][0];
        if (!range) return;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { left, top, bottom } = live.getBoundingClientRect();
        const hit = document.elementFromPoint(left + 5, bottom - 3);
        globalThis.seen += 1;
        if (top < 0 || bottom > innerHeight || !hit?.closest('main')) globalThis.covered += 1;
      };
    });
    await page.evaluate(() => window.aidant.read());
    await page.waitForFunction(() => {
      globalThis.check();
      return globalThis.heard.length >= 30;
    });
    const { covered, seen, y } = await page.evaluate(() => ({
      covered: globalThis.covered,
      seen: globalThis.seen,
      y: scrollY,
    }));
    assert.ok(seen > 20, 'it was looked at');
    assert.equal(covered, 0);
    assert.ok(y > 0, 'the page has followed');
    await page.mouse.move(200, 60);
    await page.mouse.wheel(0, -10_000);
    await page.waitForFunction(() => scrollY === 0);
    const count = (await heard()).length;
    await page.waitForFunction((n) => globalThis.heard.length > n + 4, count);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the person scrolled: it stays theirs');
    await page.evaluate(() => window.aidant.hush());
  });

  it('lights each word of a voice that has proved its words, with the whole number it says', async () => {
    await open();
    await press('words');
    await page.waitForFunction(() => globalThis.heard.length === 2);
    await idle('words');
    const words = await page.evaluate(() => globalThis.words);
    const first = words.slice(0, 8);
    assert.ok(
      first.every(([, lit]) => lit === ''),
      'the first sentence proves them',
    );
    // What stands for several words is lit for as long as they are said; signs around it do not matter.
    const rest = words.slice(8).map(([said, lit]) => [said, lit.replace(/[ €.]+$/, '')]);
    assert.deepEqual(rest, [
      ['Payez', 'Payez'],
      ...['12', 'euros', 'et', '50', 'centimes'].map((said) => [said, '12,50']),
      ['avant', 'avant'],
      ['le', 'le'],
      ...['31', 'décembre', '2026.'].map((said) => [said, '31/12/2026']),
    ]);
  });

  it('lights the sentence only, with a voice that tells no words', async () => {
    await open();
    await press('de');
    await page.waitForFunction(() => globalThis.heard.length === 2);
    const lit = await page.evaluate(() => CSS.highlights.has('aidant-word'));
    await idle('de');
    assert.equal(lit, false);
    assert.deepEqual(await page.evaluate(() => globalThis.words), []);
  });

  it('gives up a voice that never ends, after a second try', async () => {
    await open();
    await press('es');
    await page.locator('aidant-listen[for=es] [part=trouble]').waitFor({ timeout: 30_000 });
    assert.deepEqual(
      (await heard()).map(({ text, voice }) => `${voice}: ${text}`),
      ['Test endless es: Hola.', 'Test endless es: Hola.'],
    );
  });

  it('uses no remote voice before the person agreed to it, and asks for that once', async () => {
    await open();
    await press('en');
    const agree = page.getByRole('button', { name: "Je suis d'accord" });
    await agree.waitFor();
    assert.deepEqual(await heard(), []);
    await agree.click();
    await page.waitForFunction(() => globalThis.heard.length === 3);
    await idle('en');
    await press('en');
    await page.waitForFunction(() => globalThis.heard.length === 6);
    const all = ['Only a remote voice.', 'It says this.', 'And this.'];
    assert.deepEqual(
      (await heard()).map(({ text, voice }) => `${voice}: ${text}`),
      [...all, ...all].map((text) => `Test remote en: ${text}`),
    );
  });

  it('says what to do where somebody does not want a remote voice', async () => {
    await open();
    await press('en');
    await page.getByRole('button', { name: 'Non merci' }).click();
    await press('en');
    const trouble = page.locator('aidant-listen[for=en] [part=trouble]');
    await trouble.waitFor();
    assert.deepEqual(await heard(), []);
    assert.match(await trouble.innerText(), /internet/);
    assert.equal(await page.getByRole('button', { name: "Je suis d'accord" }).count(), 0);
  });

  it('notices a voice that never begins, and says what to do', async () => {
    await open();
    await press('it');
    await page.locator('aidant-listen[for=it] [part=trouble]').waitFor({ timeout: 15_000 });
    assert.match(await page.locator('aidant-listen[for=it] [part=trouble]').innerText(), /Appuyez/);
  });

  it('reads the page in order with the player, pauses, goes on, stops', async () => {
    await open();
    await page.evaluate(() => window.aidant.read());
    const player = page.locator('aidant-player');
    await player.getByRole('button', { name: 'Pause' }).click();
    await player.getByRole('button', { name: 'Reprendre la lecture' }).click();
    await page.waitForFunction(() => globalThis.heard.some(({ voice }) => voice === 'Test nl'));
    const said = (await heard()).map(({ text }) => text);
    assert.equal(said[0], 'Mon adresse');
    assert.ok(said.includes('Goedendag.'));
    assert.ok(!said.includes('Accueil'), 'navigation is passed over');
    await player.getByRole('button', { name: 'Arrêter' }).click();
    await page.waitForFunction(() => !speechSynthesis.speaking);
    assert.equal(await page.evaluate(() => document.body.outerHTML), before_);
  });
});
