import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Procedure } from '../../core/formats/procedure.js';
import { checkedOn, controlName, paperSteps, type PaperStep } from '../../core/guide/paper.js';
import type { GuideState } from '../../core/guide/state.js';
import type { Session } from '../../core/session.js';
import type { State } from '../../core/store.js';
import { AidantElement } from '../shared/element.js';
import { printSteps } from '../shared/late.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { longText, shortText } from './author-text.js';
import { listStyles } from './list.styles.js';

/**
 * The steps in the page, as a list that opens step by step. Until the file is there, what the page itself holds
 * shows: the list works without scripts. Internal: `aidant-guide view="list"` draws it.
 *
 * @tag aidant-guide-list
 * @slot - The steps as plain HTML.
 */
export class AidantGuideList extends AidantElement {
  static override styles = [tokens, controls, listStyles];
  /** The id of the procedure; '' is the one of this page. */
  @property({ attribute: false }) procedure = '';

  /** What "Start" does. */
  @property({ attribute: false }) begin: () => void = () => undefined;

  @state() protected loaded: Procedure | undefined;
  /** The steps that are open, by id; the one the person is at opens by itself. */
  @state() protected opened: Readonly<Record<string, boolean>> = {};

  protected override select({ app, guide }: State): readonly unknown[] {
    return [app?.locale, app?.level, guide?.procedure, guide?.status, guide?.stepId, guide?.trail];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.session && (changed.has('session') || changed.has('procedure'))) {
      void this.#load(this.session, this.procedure);
    }
  }

  protected override render(): TemplateResult {
    const { session, loaded } = this;
    if (!session || !loaded) return html`<slot></slot>`;
    const { i18n } = session;
    const guide = this.#running;
    const running = guide?.status === 'running';
    const rows = paperSteps(loaded, i18n);
    const checked = checkedOn(loaded, i18n);
    const all = rows.every(({ step }) => this.#isOpen(step.id));
    return html`<section class="root" lang=${i18n.locale} dir=${i18n.dir}>
      <h2 data-say>${shortText(session, loaded.title)}</h2>
      <div class="buttons">
        ${
          running
            ? nothing
            : html`<button class="main" @click=${() => this.begin()}>
                ${this.t('guide.start')}
              </button>`
        }
        <button
          class="all"
          aria-expanded=${all ? 'true' : 'false'}
          @click=${() => this.#openAll(!all)}
        >
          ${this.t(all ? 'print.hideAll' : 'print.showAll')}
        </button>
      </div>
      <ol>
        ${rows.map((row) => this.#row(session, row, guide))}
      </ol>
      <div class="buttons">
        <button @click=${() => printSteps(session, loaded, false)}>
          <aidant-picture name="print"></aidant-picture><span>${this.t('guide.print')}</span>
        </button>
      </div>
      ${checked === undefined ? nothing : html`<p class="checked">${checked}</p>`}
    </section>`;
  }

  #row(session: Session, row: PaperStep, guide: GuideState | undefined): TemplateResult {
    const { step, number, title, when, choices, careful } = row;
    const target = controlName(
      step,
      document.documentElement.lang,
      session.site.locales?.[0] ?? '',
    );
    const now = guide?.status === 'running' && guide.stepId === step.id;
    const done = !now && guide?.trail.includes(step.id) === true;
    const open = this.#isOpen(step.id);
    return html`<li class=${done ? 'done' : ''} aria-current=${now ? 'step' : nothing}>
      <h3>
        <button
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="step-${number}"
          @click=${() => (this.opened = { ...this.opened, [step.id]: !open })}
        >
          <span class="number" aria-hidden="true"
            >${done ? html`<aidant-picture name="check"></aidant-picture>` : number}</span
          >
          <span class="name" data-say>
            ${title === undefined ? target || this.t('print.step', { number }) : shortText(session, title, target)}
            ${now ? html`<small>${this.t('guide.youAreHere')}</small>` : nothing}
            ${done ? html`<small>${this.t('print.done')}</small>` : nothing}
          </span>
          <i class="arrow" aria-hidden="true"></i>
        </button>
      </h3>
      <div id="step-${number}" class="more" ?hidden=${!open}>
        ${step.picture ? html`<aidant-picture class="big" name=${step.picture}></aidant-picture>` : nothing}
        ${when.map((line) => html`<p class="note" data-say>${line}</p>`)}
        ${step.broken ? html`<p data-say>${this.t('guide.brokenAsk')}</p>` : nothing}
        ${longText(session, step.away?.text, target)} ${longText(session, step.text, target)}
        ${
          step.example === undefined
            ? nothing
            : html`<p class="example" data-say>
                ${this.t('guide.example')} <b>${shortText(session, step.example, target)}</b>
              </p>`
        }
        ${
          choices.length === 0
            ? nothing
            : html`<ul>
                ${choices.map((choice) => html`<li data-say>${choice}</li>`)}
              </ul>`
        }
        ${careful.map((line) => html`<p class="careful" data-say>${line}</p>`)}
      </div>
    </li>`;
  }

  /** The guide's state while it runs what is listed here. */
  get #running(): GuideState | undefined {
    const guide = this.session?.store.getState().guide;
    return guide?.procedure?.id === this.loaded?.id ? guide : undefined;
  }

  #isOpen(id: string): boolean {
    const guide = this.#running;
    return this.opened[id] ?? (guide?.status === 'running' && guide.stepId === id);
  }

  #openAll(open: boolean): void {
    const steps = this.loaded?.steps ?? [];
    this.opened = Object.fromEntries(steps.map(({ id }) => [id, open]));
  }

  async #load(session: Session, id: string): Promise<void> {
    try {
      const [procedure] = await Promise.all([
        session.procedure(id === '' ? undefined : id),
        session.i18n.more('print'),
      ]);
      if (session === this.session && id === this.procedure) this.loaded = procedure;
    } catch {
      // Nobody asked for anything: what the page holds stays.
    }
  }
}
