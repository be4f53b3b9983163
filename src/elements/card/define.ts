import { AidantCard } from './card.js';

AidantCard.define('aidant-card');
