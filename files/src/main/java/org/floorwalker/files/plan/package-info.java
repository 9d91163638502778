/// A data directory in, a plan's files out: tables and a report that opens without a network.
@NullMarked
package org.floorwalker.files.plan;

import org.jspecify.annotations.NullMarked;
