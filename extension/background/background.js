/** @file What starts with the browser and at each event. Wiring only: the rooms know nothing of each other. */
