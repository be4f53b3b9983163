import type { Problem } from './lenient.js';
import type { Channel, Site } from './site.js';

type CallbackChannel = Extract<Channel, { kind: 'callback' }>;

/** A bank asks for nothing by message, and takes no voice: such ways are left out, and told. */
export function checkSite(site: Site, tell: (problem: Problem) => void): Site {
  if (site.profile !== 'bank') return site;
  const channels = site.channels.flatMap((channel, index): Channel[] => {
    const path = `channels[${index}]`;
    if (channel.kind === 'callback') return callbackOfBank(channel, path, tell);
    if (channel.kind !== 'whatsapp' && channel.kind !== 'sms') return [channel];
    tell({
      path,
      fix: `Remove the channel "${channel.kind}": a bank asks for nothing by message. It is left out.`,
    });
    return [];
  });
  return { ...site, channels };
}

function callbackOfBank(
  { voice, ...channel }: CallbackChannel,
  path: string,
  tell: (problem: Problem) => void,
): CallbackChannel[] {
  if (voice === true) {
    tell({
      path: `${path}.voice`,
      fix: 'Remove "voice": a bank takes no voice note. None can be recorded.',
    });
  }
  if (channel.ways === undefined) return [{ ...channel, ways: ['phone', 'desk'] }];
  const ways = channel.ways.filter((way) => way !== 'sms');
  if (ways.length < channel.ways.length) {
    tell({
      path: `${path}.ways`,
      fix:
        ways.length > 0
          ? 'Remove "sms": a bank answers nobody by message. That way is not offered.'
          : 'A bank answers nobody by message: write "phone" or "desk". The callback is left out.',
    });
  }
  return ways.length > 0 ? [{ ...channel, ways }] : [];
}
