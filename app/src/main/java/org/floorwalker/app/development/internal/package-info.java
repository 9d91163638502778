@NullMarked
package org.floorwalker.app.development.internal;

import org.jspecify.annotations.NullMarked;
