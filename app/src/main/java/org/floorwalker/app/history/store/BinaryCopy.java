package org.floorwalker.app.history.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/// Sends rows in PostgreSQL's binary form of COPY, in blocks.
///
/// Source: PostgreSQL 18 documentation, COPY, "Binary Format", read November 2026.
final class BinaryCopy implements AutoCloseable {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int BLOCK_BYTES = 1 << 16;
  private static final long POSTGRES_EPOCH_SECOND = 946_684_800;

  private final CopyIn copy;
  private byte[] block = new byte[BLOCK_BYTES + 4096];
  private int size;

  /// @param sql `copy table (columns) from stdin (format binary)`
  BinaryCopy(Connection connection, String sql) {
    try {
      copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
    append(SIGNATURE);
  }

  /// Begins a row of so many cells.
  BinaryCopy row(int cells) {
    if (size > BLOCK_BYTES) {
      send();
    }
    room(2);
    putShort(cells);
    return this;
  }

  BinaryCopy number(long value) {
    room(12);
    putInt(8);
    putLong(value);
    return this;
  }

  BinaryCopy integer(int value) {
    room(8);
    putInt(4);
    putInt(value);
    return this;
  }

  BinaryCopy bool(boolean value) {
    room(5);
    putInt(1);
    block[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  /// A figure that is not known is stored as null.
  BinaryCopy figure(double value) {
    if (Double.isNaN(value)) {
      return none();
    }
    room(12);
    putInt(8);
    putLong(Double.doubleToLongBits(value));
    return this;
  }

  BinaryCopy text(String value) {
    byte[] bytes = value.replace("\0", "").getBytes(StandardCharsets.UTF_8);
    room(4);
    putInt(bytes.length);
    append(bytes);
    return this;
  }

  BinaryCopy instant(@Nullable Instant value) {
    return value == null
        ? none()
        : number(
            (value.getEpochSecond() - POSTGRES_EPOCH_SECOND) * 1_000_000 + value.getNano() / 1000);
  }

  private BinaryCopy none() {
    room(4);
    putInt(-1);
    return this;
  }

  private void append(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, block, size, bytes.length);
    size += bytes.length;
  }

  private void room(int bytes) {
    if (size + bytes > block.length) {
      block = Arrays.copyOf(block, Math.max(block.length * 2, size + bytes));
    }
  }

  private void putShort(int value) {
    block[size++] = (byte) (value >>> 8);
    block[size++] = (byte) value;
  }

  private void putInt(int value) {
    putShort(value >>> 16);
    putShort(value);
  }

  private void putLong(long value) {
    putInt((int) (value >>> 32));
    putInt((int) value);
  }

  private void send() {
    try {
      copy.writeToCopy(block, 0, size);
      size = 0;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Ends the copy; without it nothing of it is kept.
  void finish() {
    room(2);
    putShort(-1);
    send();
    try {
      copy.endCopy();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    if (copy.isActive()) {
      try {
        copy.cancelCopy();
      } catch (SQLException e) {
        throw failed(e);
      }
    }
  }

  private static DataAccessResourceFailureException failed(SQLException e) {
    return new DataAccessResourceFailureException("Rows could not be copied in", e);
  }
}
