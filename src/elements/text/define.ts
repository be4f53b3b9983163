import { AidantText } from './text.js';

AidantText.define('aidant-text');
