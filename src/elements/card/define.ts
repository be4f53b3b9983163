import '../picture/define.js';
import { AidantCard } from './card.js';

AidantCard.define('aidant-card');
