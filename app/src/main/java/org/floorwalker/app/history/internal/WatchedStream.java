package org.floorwalker.app.history.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.floorwalker.app.history.ImportWatch;

/// A file on its way in: counted, digested, and cut off when somebody asks to stop.
public final class WatchedStream extends FilterInputStream {
  private static final long LOOK_EVERY_BYTES = 1 << 18;

  private final ImportWatch watch;
  private final long expectedBytes;
  private final MessageDigest digest;
  private long bytes;
  private long nextLook = LOOK_EVERY_BYTES;

  /// Somebody asked to stop.
  public static final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// @param expectedBytes length of the file, 0 or less when not known
  public WatchedStream(InputStream in, long expectedBytes, ImportWatch watch) {
    super(in);
    this.watch = watch;
    this.expectedBytes = expectedBytes;
    this.digest = sha256();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      digest.update(target, offset, read);
      bytes += read;
      look();
    }
    return read;
  }

  private void look() throws Stopped {
    if (bytes >= nextLook) {
      nextLook = bytes + LOOK_EVERY_BYTES;
      if (watch.stopAsked()) {
        throw new Stopped();
      }
      double share = expectedBytes > 0 ? Math.min(1, (double) bytes / expectedBytes) : -1;
      watch.progress(ImportWatch.Step.READING, share);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /// Does nothing: table readers close what they read, but the rest is still digested, and whoever
  /// opened the file closes it.
  @Override
  public void close() {}

  public long bytes() {
    return bytes;
  }

  /// Digest of everything read; read to the end first.
  public byte[] digest() {
    return digest.digest();
  }
}
