@NullMarked
package org.floorwalker.app.platform.internal;

import org.jspecify.annotations.NullMarked;
