import { AidantStepMedia } from './media.js';

AidantStepMedia.define('aidant-step-media');
