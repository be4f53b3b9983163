import { readCode } from '../core/links/code.js';
import { procedureOfHelper } from '../core/links/helper.js';
import type { Session } from '../core/session.js';
import type { Library } from './library.js';

/** Opens what a card's code or a poster's link names, and starts nothing. False when it is not right. */
export async function openCode(code: string, session: Session, library: Library): Promise<boolean> {
  // A workshop's poster names no place to go on from, but what to practise.
  const toPractise = /^practice-(.+)$/.exec(code)?.[1];
  if (toPractise !== undefined) {
    const procedure = await session.procedure(toPractise);
    if (!procedure || !(await session.use('practice'))) return false;
    session.dispatch({ type: 'practice/start', procedure, offer: true });
    return true;
  }
  const toHelp = procedureOfHelper(code);
  if (toHelp !== undefined) {
    if (!(await session.procedure(toHelp))) return false;
    session.dispatch({ type: 'app/open', surface: 'sheets', screen: `for:${toHelp}` });
    return true;
  }
  const point = readCode(code, session.site);
  if (point.status !== 'ok') return false;
  const procedure = await library.procedureAt(point.procedure);
  if (!procedure || !(await session.use('guide'))) return false;
  // Of a card older than the file: it may have fewer steps by now. Then one begins again, and is not told off.
  const step = procedure.steps[point.step - 1]?.id;
  session.dispatch({
    type: 'guide/start',
    procedure,
    ...(step !== undefined && { step }),
    offer: true,
  });
  return true;
}
