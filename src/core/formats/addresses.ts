import type { Audio } from './audio.js';
import type { Medium, Procedure, Step } from './procedure.js';

type Resolve = (path: string) => string;

/** Paths in a file are relative to that file: this writes each as the address it stands for. */
export function withAddresses(procedure: Procedure, resolve: Resolve): Procedure {
  return {
    ...procedure,
    ...(procedure.bring && {
      bring: procedure.bring.map((item) => ({ ...item, ...picture(item.picture, resolve) })),
    }),
    steps: procedure.steps.map((step) => stepWithAddresses(step, resolve)),
  };
}

/** A picture with a `/` is a file of the site; any other is one of the published names. */
export function picture(name: string | undefined, resolve: Resolve): { picture?: string } {
  if (name === undefined) return {};
  return { picture: name.includes('/') ? resolve(name) : name };
}

function stepWithAddresses(step: Step, resolve: Resolve): Step {
  return {
    ...step,
    ...picture(step.picture, resolve),
    ...(step.audio && {
      audio: Object.fromEntries(
        Object.entries(step.audio).map(([tag, audio]) => [tag, recorded(audio, resolve)]),
      ),
    }),
    ...(step.media && { media: step.media.map((medium) => mediumWithAddresses(medium, resolve)) }),
    ...(step.choices && {
      choices: step.choices.map((choice) => ({ ...choice, ...picture(choice.picture, resolve) })),
    }),
  };
}

/** A recording and when its words are said, each as the address it stands for. */
export function recorded(audio: Audio, resolve: Resolve): Audio {
  if (typeof audio === 'string') return resolve(audio);
  return {
    ...audio,
    src: resolve(audio.src),
    ...(audio.words && { words: resolve(audio.words) }),
  };
}

function mediumWithAddresses(medium: Medium, resolve: Resolve): Medium {
  return {
    ...medium,
    src: resolve(medium.src),
    ...(medium.captions && { captions: eachValue(medium.captions, resolve) }),
  };
}

function eachValue(
  map: Readonly<Record<string, string>>,
  resolve: Resolve,
): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([key, path]) => [key, resolve(path)]));
}
