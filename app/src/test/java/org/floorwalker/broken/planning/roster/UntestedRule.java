package org.floorwalker.broken.planning.roster;

record UntestedRule() implements Rule {}
