@NullMarked
package org.floorwalker.broken.planning.roster;

import org.jspecify.annotations.NullMarked;
