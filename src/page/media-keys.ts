import type { Undo } from '../core/ports.js';

export interface MediaActs {
  play(): void;
  pause(): void;
  previous(): void;
  next(): void;
  stop(): void;
}

export interface MediaKeys {
  /** What the device may show beside its own buttons. */
  playing(isPlaying: boolean): void;
  release: Undo;
}

/**
 * Takes the keys and buttons of the device for what is being read: a headset, a keyboard, a lock screen. A page that
 * plays something of its own keeps them: its handlers could not be given back, because nobody can ask for them.
 *
 * Browsers hand them out only while the page plays sound they know of: a recording always counts, a voice of the
 * device in few of them. Where they do not take the keys of a keyboard for themselves, those come as `keydown`.
 */
export function takeMediaKeys(
  document: Document,
  title: string,
  acts: MediaActs,
): MediaKeys | undefined {
  const view = document.defaultView;
  if (!view || document.querySelector('audio, video')) return undefined;
  const session = view.navigator.mediaSession as MediaSession | undefined;
  if (session?.metadata) return undefined;
  const handlers = {
    play: acts.play,
    pause: acts.pause,
    previoustrack: acts.previous,
    nexttrack: acts.next,
    stop: acts.stop,
  } satisfies Partial<Record<MediaSessionAction, () => void>>;
  const give = (on: boolean): void => {
    for (const [action, act] of Object.entries(handlers)) {
      try {
        session?.setActionHandler(action as MediaSessionAction, on ? act : null);
      } catch {
        // A browser that does not know this one: the others still work.
      }
    }
  };
  let isPlaying = true;
  const keys: Readonly<Record<string, () => void>> = {
    MediaPlayPause: () => (isPlaying ? acts.pause() : acts.play()),
    MediaPlay: acts.play,
    MediaPause: acts.pause,
    MediaStop: acts.stop,
    MediaTrackNext: acts.next,
    MediaTrackPrevious: acts.previous,
  };
  const onKey = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.defaultPrevented) return;
    event.preventDefault();
    act();
  };

  give(true);
  const ours = 'MediaMetadata' in view ? new view.MediaMetadata({ title }) : null;
  if (session) session.metadata = ours;
  view.addEventListener('keydown', onKey);
  return {
    playing(on) {
      isPlaying = on;
      if (session) session.playbackState = on ? 'playing' : 'paused';
    },
    release() {
      view.removeEventListener('keydown', onKey);
      if (!session) return;
      // The page may have begun to play something meanwhile: then it is the page's.
      if (session.metadata === ours) {
        give(false);
        session.metadata = null;
        session.playbackState = 'none';
      }
    },
  };
}
