@NullMarked
package org.floorwalker.planning.roster;

import org.jspecify.annotations.NullMarked;
