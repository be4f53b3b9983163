import { AidantPicture } from './picture.js';

AidantPicture.define('aidant-picture');
