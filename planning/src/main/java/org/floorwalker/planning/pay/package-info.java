/// What worked time is paid as: ordinary, extra and overtime hours, supplements for
/// unpopular hours.
@NullMarked
package org.floorwalker.planning.pay;

import org.jspecify.annotations.NullMarked;
