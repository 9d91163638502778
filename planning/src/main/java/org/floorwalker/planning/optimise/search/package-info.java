@NullMarked
package org.floorwalker.planning.optimise.search;

import org.jspecify.annotations.NullMarked;
