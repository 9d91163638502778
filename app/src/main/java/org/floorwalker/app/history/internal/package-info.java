@NullMarked
package org.floorwalker.app.history.internal;

import org.jspecify.annotations.NullMarked;
