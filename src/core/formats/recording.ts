import * as v from 'valibot';
import { format, schemaPointer, someText } from './shared.js';

const seconds = v.pipe(
  v.number(),
  v.minValue(0, 'seconds from the beginning of the recording, such as 1.24'),
);

/** When each word of a recorded text is said. */
export const recording = v.strictObject({
  ...schemaPointer,
  format,
  words: v.pipe(
    v.array(v.strictObject({ text: someText, start: seconds, end: v.exactOptional(seconds) })),
    v.minLength(1, 'at least one word'),
  ),
});

export type RecordingFile = v.InferOutput<typeof recording>;
export type TimedWord = RecordingFile['words'][number];
