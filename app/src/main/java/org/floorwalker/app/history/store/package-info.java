@NullMarked
package org.floorwalker.app.history.store;

import org.jspecify.annotations.NullMarked;
