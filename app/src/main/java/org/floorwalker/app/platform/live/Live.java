package org.floorwalker.app.platform.live;

import org.floorwalker.app.platform.store.NewsStore;
import org.springframework.stereotype.Service;

/// News for open pages. Only the topic travels, never a figure: the page fetches what changed and
/// is asked for its rights again.
@Service
public class Live {
  private final NewsStore store;

  Live(NewsStore store) {
    this.store = store;
  }

  /// Tells every process, once the present transaction is committed, that something changed.
  ///
  /// @param topic letters, digits and dashes, such as `job-17` or `floor-3`
  public void changed(String topic) {
    if (!topic.matches("[a-z0-9-]{1,100}")) {
      throw new IllegalArgumentException(
          "The topic is \"" + topic + "\". Maybe use small letters, digits and dashes.");
    }
    store.tell(topic);
  }
}
