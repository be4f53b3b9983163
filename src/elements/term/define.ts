import './define-meaning.js';
import { AidantTerm } from './term.js';

AidantTerm.define('aidant-term');
