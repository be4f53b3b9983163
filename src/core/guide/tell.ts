/** What the guide says: to the person in a few words, to the author of a step that cannot find its target. */
import type { Procedure, Step } from '../formats/procedure.js';
import type { CommonPorts } from '../ports.js';
import { progressOf, stepOf } from './machine.js';
import type { GuideState } from './state.js';

/** The one sentence that is announced when a step or another screen shows. */
export function announcementOf(
  i18n: CommonPorts['i18n'],
  { procedure, stepId, screen }: GuideState,
): string | undefined {
  const step = procedure && stepOf(procedure, stepId);
  if (!procedure || !step) return undefined;
  if (screen === 'check') return i18n.t('guide.checkTitle');
  if (screen === 'waiting') return i18n.t('guide.waiting');
  const { number, total } = progressOf(procedure, stepId);
  const title = step.title ?? step.ask;
  return title === undefined
    ? i18n.t('guide.progress', { number, total })
    : i18n.t('guide.announce', { number, total, title: i18n.pick(title).value });
}

/** Reports a target that is not there, or there twice, once for each step. */
export function createTargetReports(report: CommonPorts['report']) {
  const told = new Set<string>();
  return (
    procedure: Procedure,
    step: Step,
    status: 'missing' | 'ambiguous',
    tried: readonly string[],
  ): void => {
    const key = `${procedure.id}/${step.id}/${status}`;
    if (told.has(key)) return;
    told.add(key);
    const what = status === 'missing' ? 'Nothing' : 'More than one thing';
    report({
      code: status === 'missing' ? 'target-missing' : 'target-ambiguous',
      severity: 'author',
      file: procedure.id,
      path: `steps[${procedure.steps.indexOf(step)}].find`,
      fix: `${what} on this page fits step "${step.id}". Tried: ${tried.join('; ') || 'no way'}. Give an id, or a data-aidant-anchor.`,
    });
  };
}
