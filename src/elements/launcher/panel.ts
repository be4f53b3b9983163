import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { coverage, coverageKey } from '../../core/simple/coverage.js';
import type { State } from '../../core/store.js';
import { colon } from '../shared/say-surface.js';
import { requestRow } from '../shared/request-row.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { panelStyles } from './panel.styles.js';

/** The languages of the interface by their own names. */
const LANGUAGES: Readonly<Record<string, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
};

/**
 * What "Need help?" opens: the four kinds of help, always the same ones in the same places, and under them what
 * concerns all four. Internal: the launcher and `session.dispatch({ type: 'app/open', surface: 'panel' })` show it.
 *
 * @tag aidant-panel
 */
export class AidantPanel extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, panelStyles];

  protected readonly surface = 'panel';

  @state() protected code = '';
  @state() protected codeWrong = false;

  /** "Others use this device" was pressed: what comes of it takes focus when it is there. */
  #shares = false;

  protected override select(state: State): readonly unknown[] {
    return [
      ...super.select(state),
      state.simple,
      state.comfort,
      state.guide?.status,
      state.callback,
      state.sharedDevice !== undefined,
    ];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Opened with a code that was not right (from a link): it is there to be looked at again.
    const [screen, code] = this.screen.split(':');
    if (screen === 'code' && code !== undefined && this.code === '') {
      this.code = code;
      this.codeWrong = true;
    }
  }

  protected override renew(): void {
    super.renew();
    this.code = '';
    this.codeWrong = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#shares || !this.#watched) return;
    this.#shares = false;
    this.renderRoot.querySelector<HTMLElement>('.finish p')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.session) return nothing;
    switch (this.screen.split(':')[0]) {
      case 'language':
        return this.#renderLanguages();
      case 'code':
        return this.#renderCode();
      case 'forgotten':
        return this.renderSurface({
          title: this.t('app.forgotten'),
          body: html`<p data-say>${this.t('app.forgottenMore')}</p>`,
        });
      default:
        return this.#renderChoices();
    }
  }

  #renderChoices(): TemplateResult {
    const app = this.session?.store.getState().app;
    const simple = app?.level === 'simple';
    return this.renderSurface({
      title: this.t('app.title'),
      body: html`
        ${
          app?.trouble
            ? html`<p class="trouble" role="status" data-say>
                ${this.t(`app.trouble.${app.trouble}`)}
              </p>`
            : nothing
        }
        ${this.session ? requestRow(this.session, () => this.requestUpdate()) : nothing}
        <div class="stack">
          ${this.#renderChoice('guide', 'app.guide', this.#onGuide)}
          ${this.#renderChoice('read', 'app.read', this.#onRead)}
          ${this.#renderChoice('simple', 'app.simple', this.#onSimple, simple)}
          ${
            simple
              ? html`${this.#renderCoverage()}<button
                    class="row sub"
                    data-say
                    @click=${this.#onWords}
                  >
                    <aidant-picture name="book"></aidant-picture
                    ><span>${this.t('app.hardWords')}</span>
                  </button>`
              : nothing
          }
          ${this.#renderChoice('ask', 'app.ask', this.#onAsk)}
        </div>
        ${this.#renderShared()}
        <div class="more">
          ${this.#renderSwitch(this.t('app.accompanied'), app?.accompanied === true, this.#onAccompanied)}
          ${
            app?.accompanied === true && this.session?.windows?.has('sheets')
              ? html`<button
                  class="quiet"
                  data-say
                  @click=${() => this.dispatch({ type: 'app/open', surface: 'sheets' })}
                >
                  <aidant-picture name="print"></aidant-picture><span>${this.t('app.papers')}</span>
                </button>`
              : nothing
          }
          ${
            this.session?.site.comfort === false
              ? nothing
              : html`<button class="quiet" data-say @click=${this.openComfort}>
                  <aidant-picture name="glasses"></aidant-picture
                  ><span>${this.t('app.comfort')}</span>
                </button>`
          }
          <button class="quiet" data-say @click=${() => this.go('language')}>
            <aidant-picture name="globe"></aidant-picture><span>${this.t('app.language')}</span>
          </button>
          <button class="quiet" data-say @click=${() => this.go('code')}>
            <aidant-picture name="qr"></aidant-picture><span>${this.t('app.code')}</span>
          </button>
          ${
            this.#watched
              ? nothing
              : html`<button class="quiet" data-say @click=${this.#onForget}>
                  <aidant-picture name="trash"></aidant-picture><span>${this.t('app.forget')}</span>
                </button>`
          }
          ${this.#renderOthers()}
        </div>
        ${this.#renderFinish()}
      `,
      foot: html`<p data-say>${this.t('app.promise')}</p>`,
    });
  }

  #renderChoice(
    picture: string,
    key: 'app.guide' | 'app.read' | 'app.simple' | 'app.ask',
    onClick: () => void,
    pressed?: boolean,
  ): TemplateResult {
    if (pressed !== undefined) return this.#renderSwitch(this.t(key), pressed, onClick, picture);
    return html`<button class="row choice" @click=${onClick} data-say=${this.t(key)}>
      <aidant-picture name=${picture}></aidant-picture><span>${this.t(key)}</span>
    </button>`;
  }

  /** A switch tells its state once to a screen reader (`aria-pressed`) and once to the eye (yes or no). */
  #renderSwitch(
    label: string,
    on: boolean,
    onClick: () => void,
    picture = 'two-people',
  ): TemplateResult {
    const word = this.t(on ? 'app.yes' : 'app.no');
    return html`<button
      class="row choice"
      aria-pressed=${on ? 'true' : 'false'}
      data-say="${label}${this.#colon} ${word}"
      @click=${onClick}
    >
      <aidant-picture name=${picture}></aidant-picture><span>${label}</span>
      <span class="end" aria-hidden="true">${word}</span>
    </button>`;
  }

  /** How much of the page has simple words: said where they are turned on. */
  #renderCoverage(): unknown {
    const simple = this.session?.store.getState().simple;
    return simple?.ready
      ? html`<p class="sub" data-say>${this.t(coverageKey(simple), coverage(simple))}</p>`
      : nothing;
  }

  /** A choice would outlast the tab, and whether it may is not known. */
  get #mustAsk(): boolean {
    if (this.session?.site.storage !== 'device') return false;
    const { app, comfort } = this.session.store.getState();
    return app?.shared === 'unknown' && (app.level !== 'original' || hasChoices(comfort));
  }

  /** Asked once. Nothing is kept until it is answered. */
  #renderShared(): unknown {
    if (!this.#mustAsk) return nothing;
    return html`<fieldset>
      <legend data-say>${this.t('help.shared')}</legend>
      <div class="buttons">
        <button data-say @click=${() => this.dispatch({ type: 'app/shared', shared: 'yes' })}>
          ${this.t('help.sharedYes')}
        </button>
        <button data-say @click=${() => this.dispatch({ type: 'app/shared', shared: 'no' })}>
          ${this.t('help.sharedNo')}
        </button>
      </div>
    </fieldset>`;
  }

  /** The person knows best, and can say so at any time. Where nothing is kept anyway it would change nothing. */
  #renderOthers(): unknown {
    if (this.#watched || this.#mustAsk || this.session?.site.storage === 'none') return nothing;
    const [what, then] = [this.t('help.sharedRow'), this.t('help.sharedThen')];
    return html`<button class="quiet others" data-say="${what}. ${then}" @click=${this.#onOthers}>
      <aidant-picture name="family"></aidant-picture
      ><span>${what}<br /><small>${then}</small></span>
    </button>`;
  }

  /** The computer is shared, and what watches over it is there with its words. */
  get #watched(): boolean {
    return this.session?.store.getState().sharedDevice !== undefined;
  }

  get #colon(): string {
    return colon(this.session?.i18n.locale ?? '');
  }

  /** On a shared computer the way out is a row of its own, not one choice among many. */
  #renderFinish(): unknown {
    if (!this.#watched) return nothing;
    return html`<section class="finish">
      <p tabindex="-1" data-say>
        ${this.t('shared.title')}${this.#colon} ${this.t('shared.keepsNothing')}
      </p>
      <button
        class="row"
        data-say="${this.t('shared.finish')}${this.#colon} ${this.t('shared.finishMore')}"
        @click=${() => this.dispatch({ type: 'shared/finish' })}
      >
        <aidant-picture name="trash"></aidant-picture>
        <span><b>${this.t('shared.finish')}</b><br />${this.t('shared.finishMore')}</span>
      </button>
    </section>`;
  }

  #renderLanguages(): TemplateResult {
    const session = this.session;
    const links = [
      ...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][hreflang]'),
    ].filter((link) => link.hreflang !== 'x-default' && link.href !== location.href);
    return this.renderSurface({
      title: this.t('app.language'),
      body: html`<div class="stack">
          ${session?.i18n.locales.map(
            (tag) =>
              html`<button
                class="row choice"
                lang=${tag}
                data-say
                aria-pressed=${tag === session.i18n.locale ? 'true' : 'false'}
                @click=${() => void session.setLocale(tag)}
              >
                <aidant-picture name="globe"></aidant-picture><span>${LANGUAGES[tag] ?? tag}</span>
              </button>`,
          )}
        </div>
        ${
          links.length > 0
            ? html`<h3 data-say>${this.t('app.pageLanguages')}</h3>
                <div class="stack">
                  ${links.map(
                    (link) =>
                      html`<a
                        class="button row"
                        href=${link.href}
                        hreflang=${link.hreflang}
                        lang=${link.hreflang}
                        data-say
                        >${LANGUAGES[link.hreflang.slice(0, 2)] ?? link.hreflang}</a
                      >`,
                  )}
                </div>`
            : nothing
        }`,
    });
  }

  #renderCode(): TemplateResult {
    return this.renderSurface({
      title: this.t('app.code'),
      body: html`<form class="stack" @submit=${this.#onCode} novalidate>
        <label for="code" data-say>${this.t('app.codeLabel')}</label>
        <p id="hint" data-say>${this.t('app.codeHint')}</p>
        <input
          id="code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="hint wrong"
          aria-invalid=${this.codeWrong ? 'true' : 'false'}
          .value=${this.code}
        />
        <p id="wrong" role="status">${this.codeWrong ? this.t('app.codeWrong') : ''}</p>
        <button class="main" type="submit" data-say>${this.t('app.codeOpen')}</button>
      </form>`,
    });
  }

  readonly #onGuide = (): void => {
    const { session } = this;
    this.close();
    session?.by(this, () => void session.start());
  };

  readonly #onRead = (): void => {
    const { session } = this;
    this.close();
    session?.by(this, () => void session.read());
  };

  readonly #onSimple = (): void => {
    const session = this.session;
    const app = session?.store.getState().app;
    if (!session || !app) return;
    // Without simple texts the switch would change nothing: the window that says so, and helps, opens instead.
    if (session.site.texts.length === 0 && session.site.glossary.length === 0) this.#onWords();
    else {
      session.by(this, () => void session.setLevel(app.level === 'simple' ? 'original' : 'simple'));
    }
  };

  readonly #onWords = (): void => {
    const { session } = this;
    void session
      ?.use('simple')
      .then(() => session.dispatch({ type: 'app/open', surface: 'words' }));
  };

  readonly #onAsk = (): void => this.dispatch({ type: 'app/open', surface: 'helper' });

  readonly #onAccompanied = (): void => {
    const on = this.session?.store.getState().app?.accompanied === true;
    this.dispatch({ type: 'app/accompanied', accompanied: !on });
  };

  readonly #onForget = (): void => {
    void this.session?.forget().then(() => this.show('forgotten'));
  };

  readonly #onOthers = (): void => {
    this.#shares = true;
    this.dispatch({ type: 'app/shared', shared: 'yes' });
  };

  readonly #onCode = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session } = this;
    this.code = this.renderRoot.querySelector('input')?.value ?? '';
    this.codeWrong = !(await session?.openCode(this.code));
  };
}

/** What makes reading easier would outlast the tab, too. */
function hasChoices(comfort: State['comfort']): boolean {
  return comfort?.spacing === true || comfort?.syllables === 'on';
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-panel': AidantPanel;
  }
}
