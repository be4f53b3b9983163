import type { Procedure, Step } from '../core/formats/procedure.js';
import {
  lintProcedure,
  lintStepOnPage,
  notFound,
  type Finding,
  type Look,
} from '../core/guide/lint.js';
import { PageView } from '../core/guide/page-view.js';
import type { Undo } from '../core/ports.js';
import { loadShortForms } from '../core/sentences/load-short-forms.js';
import type { FeatureContext, Install } from './context.js';

/** What is late on a slow page is not missing yet; an author can wait longer than the person would. */
const GRACE_MS = 3000;

interface Waiting {
  readonly procedure: Procedure;
  readonly step: Step;
}

/**
 * For authors (`data-author`): reads every procedure and reports what could be better in the steps of the page that
 * shows: at once what the file tells, and what their finds meet as soon as the page shows it. Each step once.
 */
export const install: Install = async (context) => {
  const { session, report } = context;
  session.dispatch({ type: 'app/author' });
  const locales = session.site.locales ?? [];
  const [procedures] = await Promise.all([context.procedures(), loadShortForms(locales)]);
  const advice = new Map(procedures.map((one) => [one, lintProcedure(one, { locales })]));
  const tell = (procedure: Procedure, findings: readonly Finding[]): void => {
    for (const { path, fix } of findings)
      report({ code: 'advice', severity: 'author', file: procedure.id, path, fix });
  };
  return watchPage(context, procedures, tell, (procedure, stepId) => {
    const findings = advice.get(procedure) ?? [];
    tell(
      procedure,
      findings.filter(({ step }) => step === undefined || step === stepId),
    );
  });
};

function watchPage(
  context: FeatureContext,
  procedures: readonly Procedure[],
  tell: (procedure: Procedure, findings: readonly Finding[]) => void,
  tellFile: (procedure: Procedure, stepId: string) => void,
): Undo {
  const { watch, finder, controls, clock } = context;
  const view = new PageView(context);
  const lookFor = (procedure: Procedure): Look => ({
    has: (stepId) => view.has(procedure, stepId),
    find: (way) => finder.find(way),
    state: (node) => controls.state(node),
  });
  let waiting: readonly Waiting[] = procedures.flatMap((procedure) =>
    procedure.steps.map((step) => ({ procedure, step })),
  );
  let endGrace: Undo | undefined;

  const isHere = ({ procedure, step }: Waiting): boolean => view.has(procedure, step.id);

  const look = (): void => {
    waiting = waiting.filter((one) => {
      const { procedure, step } = one;
      if (!isHere(one)) return true;
      const findings = lintStepOnPage(procedure, step, lookFor(procedure));
      if (findings) tell(procedure, findings);
      return findings === undefined;
    });
  };
  /** What the page may show only after an answer, or to some people, is not missed. */
  const miss = (): void => {
    for (const one of waiting.filter(isHere)) {
      const { procedure, step } = one;
      if (step.if === undefined) tell(procedure, notFound(procedure, step, lookFor(procedure)));
    }
  };
  const arrive = (): void => {
    for (const { procedure, step } of waiting.filter(isHere)) tellFile(procedure, step.id);
    look();
    endGrace?.();
    endGrace = clock.after(GRACE_MS, miss);
  };

  arrive();
  const undos = [watch.onChange(look), watch.onRoute(arrive)];
  return () => {
    endGrace?.();
    for (const undo of undos) undo();
  };
}
