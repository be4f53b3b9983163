import { AidantPlayer } from './player.js';

AidantPlayer.define('aidant-player');
