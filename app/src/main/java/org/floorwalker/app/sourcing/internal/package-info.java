/// How costs are known and offers are weighed.
@NullMarked
package org.floorwalker.app.sourcing.internal;

import org.jspecify.annotations.NullMarked;
