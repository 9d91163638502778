/// How sheets are made and months are closed.
@NullMarked
package org.floorwalker.app.pay.internal;

import org.jspecify.annotations.NullMarked;
