@NullMarked
package org.floorwalker.planning.demand;

import org.jspecify.annotations.NullMarked;
