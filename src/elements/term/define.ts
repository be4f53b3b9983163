import '../picture/define.js';
import { AidantTerm } from './term.js';

AidantTerm.define('aidant-term');
