@NullMarked
package org.floorwalker.broken.app.history;

import org.jspecify.annotations.NullMarked;
