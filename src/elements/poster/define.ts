import '../picture/define.js';
import { AidantPoster } from './poster.js';

AidantPoster.define('aidant-poster');
