import '../picture/define.js';
import { AidantWords } from './words.js';

AidantWords.define('aidant-words');
