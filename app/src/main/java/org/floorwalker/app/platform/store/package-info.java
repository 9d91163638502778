@NullMarked
package org.floorwalker.app.platform.store;

import org.jspecify.annotations.NullMarked;
