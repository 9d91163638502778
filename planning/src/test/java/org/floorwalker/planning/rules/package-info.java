@NullMarked
package org.floorwalker.planning.rules;

import org.jspecify.annotations.NullMarked;
