import '../picture/define.js';
import { AidantPractice } from './practice.js';

AidantPractice.define('aidant-practice');
