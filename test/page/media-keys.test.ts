import { expect } from '@open-wc/testing';
import { takeMediaKeys, type MediaKeys } from '../../src/page/media-keys.js';

describe('the device’s own buttons', () => {
  let handlers: Map<string, (() => void) | null>;
  let media: { metadata: MediaMetadata | null; playbackState: string; setActionHandler: unknown };
  let done: string[];
  let keys: MediaKeys | undefined;
  const own = Object.getOwnPropertyDescriptor(navigator, 'mediaSession');

  beforeEach(() => {
    handlers = new Map();
    done = [];
    media = {
      metadata: null,
      playbackState: 'none',
      setActionHandler(action: string, act: (() => void) | null) {
        if (action === 'stop') throw new TypeError('unknown here');
        handlers.set(action, act);
      },
    };
    Object.defineProperty(navigator, 'mediaSession', { value: media, configurable: true });
  });
  afterEach(() => {
    keys?.release();
    keys = undefined;
    Reflect.deleteProperty(navigator, 'mediaSession');
    if (own) Object.defineProperty(navigator, 'mediaSession', own);
  });

  const take = () => {
    const act = (name: string) => (): void => void done.push(name);
    keys = takeMediaKeys(document, 'Ma page', {
      play: act('play'),
      pause: act('pause'),
      previous: act('previous'),
      next: act('next'),
      stop: act('stop'),
    });
    return keys;
  };
  const press = (key: string): boolean =>
    dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

  it('lead to the reading, also where a browser does not know them all', () => {
    take();
    for (const action of ['play', 'pause', 'previoustrack', 'nexttrack']) handlers.get(action)!();
    expect(done).to.deep.equal(['play', 'pause', 'previous', 'next']);
  });

  it('lead to it from a keyboard whose keys the browser leaves to the page', () => {
    take();
    expect(press('MediaPlayPause'), 'taken').to.equal(false);
    keys!.playing(false);
    press('MediaPlayPause');
    press('MediaTrackNext');
    press('MediaStop');
    expect(press('a'), 'the person’s other keys').to.equal(true);
    expect(done).to.deep.equal(['pause', 'play', 'next', 'stop']);
  });

  it('say whether it reads or waits', () => {
    take();
    keys!.playing(true);
    expect(media.playbackState).to.equal('playing');
    keys!.playing(false);
    expect(media.playbackState).to.equal('paused');
  });

  it('are given back whole', () => {
    take();
    keys!.playing(true);
    keys!.release();
    expect([...handlers.values()].every((act) => act === null)).to.equal(true);
    expect(media.metadata).to.equal(null);
    expect(media.playbackState).to.equal('none');
    expect(press('MediaPlayPause')).to.equal(true);
    expect(done).to.deep.equal([]);
  });

  it('stay with a page that plays something of its own', () => {
    const theirs = {} as MediaMetadata;
    media.metadata = theirs;
    expect(take()).to.equal(undefined);
    expect(media.metadata).to.equal(theirs);
    media.metadata = null;
    const film = document.createElement('video');
    document.body.append(film);
    expect(take()).to.equal(undefined);
    film.remove();
    expect(handlers.size).to.equal(0);
  });

  it('are left to the page that began to play meanwhile', () => {
    take();
    const theirs = {} as MediaMetadata;
    media.metadata = theirs;
    keys!.release();
    expect(media.metadata).to.equal(theirs);
  });
});
