import '../picture/define.js';
import { AidantMeaning } from './meaning.js';

AidantMeaning.define('aidant-meaning');
