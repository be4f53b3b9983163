import type { ReactiveController } from 'lit';
import { asks } from '../../core/speech/heard-place.js';
import { loadHeard } from '../shared/load-heard.js';
import type { AidantPlayer } from './player.js';

/**
 * A player asks the questions about the voice. The session knows it while it is there; where there is none, the
 * button that was pressed asks.
 */
export class VoiceQuestions implements ReactiveController {
  readonly #player: AidantPlayer;

  constructor(player: AidantPlayer) {
    this.#player = player;
    player.addController(this);
  }

  hostConnected(): void {
    this.#enter();
  }

  hostUpdate(): void {
    this.#enter();
    const read = this.#player.session?.store.getState().read;
    if (read && asks(read)) void loadHeard();
  }

  hostDisconnected(): void {
    this.#player.session?.players?.delete(this.#player);
  }

  #enter(): void {
    const { session, isConnected } = this.#player;
    if (session && isConnected) (session.players ??= new Set()).add(this.#player);
  }
}
