import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { AidantHelper } from '../../../src/elements/helper/helper.js';
import { SITE } from '../../support/help-site.js';
import { open, press, root, session, spoken, t, text, title } from '../../support/helper-window.js';

/** Parts of the window load when they are asked for; a busy machine takes its time. */
const SLOW = { timeout: 15_000 };

describe('aidant-helper, who helps and when', () => {
  afterEach(async () => {
    await session.forget();
    session.dispose();
    localStorage.clear();
    sessionStorage.clear();
  });

  async function thread(site: object = SITE, screen = 'thread'): Promise<AidantHelper> {
    const element = await open({ screen, site });
    await waitUntil(
      () => root(element).querySelector('#helper-name, .kept') !== null,
      'it comes',
      SLOW,
    );
    return element;
  }

  const field = (element: AidantHelper, id: string) =>
    root(element).querySelector<HTMLInputElement>(`#${id}`)!;

  async function write(element: AidantHelper, name: string, day = '', time = ''): Promise<void> {
    field(element, 'helper-name').value = name;
    field(element, 'thread-day').value = day;
    field(element, 'thread-time').value = time;
    await press(element, t('thread.save'));
    await nextFrame();
  }

  it('is written by the person, shown, and kept only after the question about others', async () => {
    const element = await thread();
    await write(element, ' Nadia ', '2026-11-24', '14:00');
    expect(text(element)).to.contain('mardi 24 novembre à 14 h');
    expect(text(element)).to.contain(t('thread.with', { name: 'Nadia' }));
    expect(text(element)).to.contain(t('thread.savedNow'));
    expect(root(element).activeElement?.localName).to.equal('h2');
    expect(localStorage.length).to.equal(0);
    await press(element, t('help.sharedNo'));
    expect(text(element)).to.contain(t('thread.savedHere'));
    expect(localStorage.getItem('aidant.1.valmont.thread')).to.contain('Nadia');
  });

  it('comes first the next time, and is read aloud', async () => {
    const before = await thread();
    await write(before, 'Nadia', '2026-11-24', '14:00');
    await press(before, t('help.sharedNo'));
    session.dispose();

    const element = await thread(SITE, '');
    const said = spoken(element);
    expect(said[1]).to.equal(t('thread.next'));
    expect(said).to.include('mardi 24 novembre à 14 h');
    expect(root(element).querySelector('.body > *')?.className).to.equal('kept');
    await press(element, t('thread.change'));
    expect(title(element)).to.equal(t('thread.title'));
    await press(element, t('thread.forget'));
    expect(localStorage.getItem('aidant.1.valmont.thread')).to.equal(null);
    expect(field(element, 'helper-name').value).to.equal('');
  });

  it('keeps nothing on a computer that others use, and gives it no file', async () => {
    const element = await thread();
    session.dispatch({ type: 'app/shared', shared: 'yes' });
    await write(element, 'Nadia', '2026-11-24', '14:00');
    expect(text(element)).to.contain(t('thread.savedNow'));
    expect(text(element)).to.not.contain(t('thread.calendar'));
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('lasts as long as the tab where the site allows no more, and says so', async () => {
    const element = await thread({ ...SITE, storage: 'tab' });
    await write(element, 'Nadia');
    await press(element, t('help.sharedNo'));
    expect(text(element)).to.contain(t('thread.savedTab'));
    expect(localStorage.length).to.equal(0);
    expect(sessionStorage.getItem('aidant.1.valmont.thread')).to.contain('Nadia');
  });

  it('can be noted once somebody was reached', async () => {
    const element = await open({ screen: 'person' });
    await waitUntil(() => root(element).querySelector('.take') !== null, 'it comes');
    await press(element, t('thread.row'));
    expect(title(element)).to.equal(t('thread.title'));
    expect(field(element, 'helper-name').value).to.equal('');
  });

  it('asks for what is missing, at its box', async () => {
    const element = await thread();
    for (const [name, day, time, words, id] of [
      ['', '', '', 'thread.empty', 'helper-name'],
      ['Nadia', '2026-11-24', '', 'thread.half', 'thread-time'],
      ['Nadia', '', '14:00', 'thread.half', 'thread-day'],
      ['Nadia', '2026-11-20', '14:00', 'thread.over', 'thread-day'],
    ] as const) {
      await write(element, name, day, time);
      expect(text(element), words).to.contain(t(words));
      expect(root(element).activeElement?.id).to.equal(id);
      expect(field(element, id).getAttribute('aria-invalid')).to.equal('true');
      expect(field(element, 'helper-name').value).to.equal(name);
    }
    expect(session.store.getState().help?.thread).to.equal(undefined);
  });

  it('tells that an appointment is over, and lets it be taken away', async () => {
    const element = await thread();
    await write(element, 'Nadia', '2026-11-24', '14:00');
    session.dispatch({ type: 'help/now', now: Date.parse('2026-11-25T09:00:00+01:00') });
    await element.updateComplete;
    expect(text(element)).to.contain(t('thread.past'));
    expect(text(element)).to.not.contain(t('thread.calendar'));
    await press(element, t('thread.remove'));
    expect(session.store.getState().help?.thread).to.deep.equal({ helper: 'Nadia' });
    expect(text(element)).to.contain(t('thread.helps', { name: 'Nadia' }));
  });

  it('goes by the clock of a kept place overseas, also the next time', async () => {
    const before = await open({
      screen: 'visit',
      site: { ...SITE, country: 'FR', timeZone: 'Europe/Paris' },
      files: {
        'places.json': {
          format: 1,
          places: [{ id: 'denis', name: 'Saint-Denis', postcode: '97400', city: 'Saint-Denis' }],
        },
      },
    });
    await waitUntil(() => root(before).querySelector('h4') !== null, 'places come', SLOW);
    await press(before, t('help.visit.keep'));
    await press(before, t('help.sharedNo'));
    session.dispatch({
      type: 'help/keep',
      thread: { appointment: { day: '2026-11-23', at: '12:00' } },
    });
    session.dispose();

    // 10:00 in Paris is 13:00 there: the hour has just gone by.
    const element = await thread({ ...SITE, country: 'FR', timeZone: 'Europe/Paris' }, '');
    expect(text(element)).to.contain('Saint-Denis').and.to.contain(t('thread.past'));
    session.dispatch({ type: 'help/unkeep', part: 'place' });
    await element.updateComplete;
    expect(text(element)).to.contain(t('thread.next'));
  });

  it('does not lose what is written while a place is chosen', async () => {
    const element = await thread();
    field(element, 'helper-name').value = 'Nadia';
    await press(element, t('thread.choosePlace'));
    await waitUntil(() => root(element).querySelector('h4') !== null, 'places come', SLOW);
    await press(element, t('help.visit.keep'));
    await press(element, t('thread.row'));
    expect(field(element, 'helper-name').value).to.equal('Nadia');
    expect(text(element)).to.contain('Espace numérique du Perron');
  });

  it('leaves nothing of what was being written for whoever opens the window next', async () => {
    const element = await thread();
    field(element, 'helper-name').value = 'Nadia';
    await press(element, t('thread.choosePlace'));
    element.close();
    await element.updateComplete;
    element.show('thread');
    await waitUntil(() => field(element, 'helper-name') !== null, 'it comes again');
    expect(field(element, 'helper-name').value).to.equal('');
    expect(new Set(root(element).adoptedStyleSheets).size).to.equal(
      root(element).adoptedStyleSheets.length,
    );
  });

  it('goes into a calendar as one meeting at the hour of the place', async () => {
    const element = await thread();
    await write(element, 'Nadia', '2026-11-24', '14:00');
    const make = URL.createObjectURL;
    let file: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => {
      file = blob;
      return make.call(URL, blob);
    };
    try {
      await press(element, t('thread.calendar'));
    } finally {
      URL.createObjectURL = make;
    }
    const lines = (await file!.text()).replace(/\r\n /g, '').split('\r\n');
    expect(lines).to.include('DTSTART;TZID=Europe/Brussels:20261124T140000');
    expect(lines.filter((line) => line.startsWith('RRULE'))).to.have.lengthOf(0);
  });
});
