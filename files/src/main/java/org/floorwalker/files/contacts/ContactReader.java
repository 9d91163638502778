package org.floorwalker.files.contacts;

import java.io.IOException;
import java.io.InputStream;

/// Reads one outside format as a stream.
@FunctionalInterface
public interface ContactReader {
  /// Reads to the end, handing out everything found in order; does not close the stream.
  ///
  /// @param file the file's name, for problems
  void read(InputStream in, String file, ContactSink sink) throws IOException;
}
