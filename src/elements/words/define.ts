import { AidantWords } from './words.js';

AidantWords.define('aidant-words');
