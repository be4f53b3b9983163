import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Recorder, Recording, RecordingTrouble } from '../../core/help/recorder.js';
import type { VoiceNote } from '../../core/help/request.js';
import { icon } from '../shared/icons.js';
import { sign } from './signs.js';
import { sizeInWords, withPicture, type View } from './view.js';

/** Below this nobody would be heard. */
const HEARD = 0.05;

/** How long it may be silent before it is said, in seconds: people think before they speak. */
const SILENT_AFTER = 4;

const BARS = 10;

/**
 * The voice note of the window: records after a press, stops at 60 seconds, plays back. The microphone is off
 * whenever this is not recording.
 */
export class VoicePart implements ReactiveController {
  #host: ReactiveControllerHost;
  #status: 'idle' | 'asking' | 'recording' | 'playing' = 'idle';
  #trouble: RecordingTrouble | undefined;
  #seconds = 0;
  #level = 0;
  /** When it last was loud enough, in seconds. */
  #heardAt = 0;
  #recording: Recording | undefined;
  #stopPlaying: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.leave();
  }

  /** The person is on another screen: nothing records or plays there. */
  leave(): void {
    this.#recording?.cancel();
    this.#recording = undefined;
    this.#stopPlaying?.();
    this.#stopPlaying = undefined;
    this.#status = 'idle';
    this.#trouble = undefined;
  }

  render(view: View, recorder: Recorder): TemplateResult {
    const { session, form, acts } = view;
    const { t } = session.i18n;
    if (this.#status === 'asking')
      return html`<p role="status" data-say>${t('callback.voice.asking')}</p>
        ${this.#renderWithout(view)}`;
    if (this.#status === 'recording') return this.#renderRecording(view);
    const note = form.voice;
    if (!note) {
      return html`<p data-say>${t('callback.voice.hint')}</p>
        ${withPicture('shield', t('callback.voice.never'))}
        <p class="hint" data-say>${t('callback.voice.here')}</p>
        ${this.#renderTrouble(view)}
        <div class="stack">
          <button class="row choice" data-say @click=${() => this.#record(view, recorder)}>
            ${sign('microphone')}<span>${t('callback.voice.record')}</span>
          </button>
          ${this.#renderWithout(view)}
        </div>`;
    }
    const playing = this.#status === 'playing';
    return html`<p class="strong" role="status" data-say>
        ${t('callback.voice.done', { seconds: note.seconds, size: sizeInWords(note.bytes.length) })}
      </p>
      <div class="stack">
        <button
          class="row choice"
          data-say
          @click=${() => (playing ? this.#stopPlaying?.() : this.#play(view, recorder, note))}
        >
          ${sign(playing ? 'stop' : 'play')}<span
            >${t(playing ? 'callback.voice.stopPlay' : 'callback.voice.play')}</span
          >
        </button>
        <button class="main" data-say @click=${() => acts.answer('voice', {})}>
          ${t('callback.goOn')}
        </button>
        <button class="row" data-say @click=${() => this.#record(view, recorder)}>
          ${sign('again')}<span>${t('callback.voice.again')}</span>
        </button>
        <button class="row" data-say @click=${() => this.#erase(view)}>
          <aidant-picture name="trash"></aidant-picture><span>${t('callback.voice.erase')}</span>
        </button>
      </div>`;
  }

  #renderRecording({ session }: View): TemplateResult {
    const { t } = session.i18n;
    const silent = this.#seconds - this.#heardAt >= SILENT_AFTER;
    const loud = Math.round(this.#level * BARS);
    return html`<p class="strong" role="status" data-say>${t('callback.voice.recording')}</p>
      <p class="seconds">${t('callback.voice.seconds', { count: this.#seconds })}</p>
      <div class="level" aria-hidden="true">
        ${Array.from({ length: BARS }, (_, bar) => html`<span class=${bar < loud ? 'on' : nothing}></span>`)}
      </div>
      <p class="hint">${t(silent ? 'callback.voice.silent' : 'callback.voice.heard')}</p>
      <button class="main" data-say @click=${() => this.#recording?.stop()}>
        ${sign('stop')}<span>${t('callback.voice.stop')}</span>
      </button>`;
  }

  #renderWithout({ session, acts }: View): TemplateResult {
    return html`<button
      class="row"
      data-say
      @click=${() => acts.answer('voice', { voice: undefined })}
    >
      ${icon('go-on')}<span>${session.i18n.t('callback.voice.without')}</span>
    </button>`;
  }

  #renderTrouble({ session }: View): unknown {
    return this.#trouble
      ? html`<p class="wrong" role="status" data-say>
          ${session.i18n.t(`callback.voice.${this.#trouble}`)}
        </p>`
      : nothing;
  }

  #record({ session, acts }: View, recorder: Recorder): void {
    this.leave();
    // What the voice of this help says would be recorded as well.
    session.hush();
    acts.change({ voice: undefined });
    this.#status = 'asking';
    this.#seconds = this.#level = this.#heardAt = 0;
    const ended = (): void => {
      this.#recording = undefined;
      this.#status = 'idle';
    };
    this.#recording = recorder.start({
      begun: () => {
        this.#status = 'recording';
        this.#host.requestUpdate();
      },
      heard: (seconds, level) => {
        this.#seconds = seconds;
        this.#level = level;
        if (level >= HEARD) this.#heardAt = seconds;
        this.#host.requestUpdate();
      },
      done: (voice) => {
        ended();
        acts.change({ voice });
      },
      failed: (why) => {
        ended();
        this.#trouble = why;
        this.#host.requestUpdate();
      },
    });
    this.#host.requestUpdate();
  }

  #play({ session }: View, recorder: Recorder, note: VoiceNote): void {
    session.hush();
    this.#status = 'playing';
    this.#stopPlaying = recorder.play(note, () => {
      this.#stopPlaying = undefined;
      if (this.#status === 'playing') this.#status = 'idle';
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  #erase({ acts }: View): void {
    this.leave();
    acts.change({ voice: undefined });
  }
}
