import type { Problem } from './lenient.js';
import type { Site } from './site.js';

/** A bank asks for nothing by message: such channels are left out, and told. */
export function checkSite(site: Site, tell: (problem: Problem) => void): Site {
  if (site.profile !== 'bank') return site;
  const channels = site.channels.filter((channel, index) => {
    const allowed = channel.kind !== 'whatsapp' && channel.kind !== 'sms';
    if (!allowed) {
      tell({
        path: `channels[${index}]`,
        fix: `Remove the channel "${channel.kind}": a bank asks for nothing by message. It is left out.`,
      });
    }
    return allowed;
  });
  return { ...site, channels };
}
