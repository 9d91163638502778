/// The database: our own PostgreSQL beside the data, or the site's own by address.
@NullMarked
@NamedInterface("database")
package org.floorwalker.app.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
