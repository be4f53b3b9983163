import { storiesHaveNoFault } from './axe.js';

storiesHaveNoFault('dark');
