@NullMarked
package org.floorwalker.app;

import org.jspecify.annotations.NullMarked;
