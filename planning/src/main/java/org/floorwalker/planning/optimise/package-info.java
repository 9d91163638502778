@NullMarked
package org.floorwalker.planning.optimise;

import org.jspecify.annotations.NullMarked;
