@NullMarked
package org.floorwalker.bench;

import org.jspecify.annotations.NullMarked;
