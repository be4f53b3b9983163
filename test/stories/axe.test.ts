import { storiesHaveNoFault } from './axe.js';

storiesHaveNoFault('as it is');
