package org.floorwalker.app.platform.pages;

import java.util.Map;

/// Tells pages what queues are called, so that people read names and never codes. The room of
/// people declares a bean.
@FunctionalInterface
public interface QueuesCalled {
  /// Names by code.
  Map<String, String> byCode();
}
