package org.floorwalker.broken.app.people.internal;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

final class AsksTheDatabase {
  @Nullable Connection connection;
}
