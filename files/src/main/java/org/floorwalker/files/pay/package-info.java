/// Pay agreements as tables: what hours are paid as, from a day on.
@NullMarked
package org.floorwalker.files.pay;

import org.jspecify.annotations.NullMarked;
