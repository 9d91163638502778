package org.floorwalker.broken.planning.roster;

interface Rule {}
