package org.floorwalker.app.history.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Uploaded files, kept in pieces until they have come in, so that any worker can read them and
/// none is ever held whole.
@Component
public final class UploadStore {
  private static final int PIECE_BYTES = 1 << 20;

  private final JdbcClient jdbc;

  UploadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps the stream; run it in a transaction, so that a broken upload leaves nothing.
  public long keep(String fileName, InputStream in, Instant now) throws IOException {
    long id =
        jdbc.sql("insert into upload (file_name, created_at) values (:name, :now) returning id")
            .param("name", fileName)
            .param("now", SqlTime.of(now))
            .query(Long.class)
            .single();
    long bytes = 0;
    int number = 0;
    for (byte[] piece = in.readNBytes(PIECE_BYTES);
        piece.length > 0;
        piece = in.readNBytes(PIECE_BYTES)) {
      jdbc.sql("insert into upload_chunk values (:upload, :number, :content)")
          .param("upload", id)
          .param("number", number++)
          .param("content", piece)
          .update();
      bytes += piece.length;
    }
    jdbc.sql("update upload set bytes = :bytes where id = :id")
        .param("bytes", bytes)
        .param("id", id)
        .update();
    return id;
  }

  public boolean exists(long upload) {
    return jdbc.sql("select exists (select from upload where id = :id)")
        .param("id", upload)
        .query(Boolean.class)
        .single();
  }

  public long bytes(long upload) {
    return jdbc.sql("select bytes from upload where id = :id")
        .param("id", upload)
        .query(Long.class)
        .single();
  }

  public void drop(long upload) {
    jdbc.sql("delete from upload where id = :id").param("id", upload).update();
  }

  /// Forgets what stands in the file, and keeps that there was one.
  ///
  /// @return whether there was anything left to forget
  public boolean forgetContent(long upload) {
    return jdbc.sql("delete from upload_chunk where upload_id = :id").param("id", upload).update()
        > 0;
  }

  /// Whether the bytes are still there; an empty file has none.
  public boolean isWhole(long upload) {
    return jdbc.sql(
            """
            select bytes = (select coalesce(sum(length(content)), 0)
                            from upload_chunk where upload_id = upload.id)
            from upload where id = :id
            """)
        .param("id", upload)
        .query(Boolean.class)
        .single();
  }

  /// The file from its first byte, read piece by piece.
  public InputStream open(long upload) {
    return new Pieces(upload);
  }

  private byte[] piece(long upload, int number) {
    return jdbc.sql(
            "select content from upload_chunk where upload_id = :upload and number = :number")
        .param("upload", upload)
        .param("number", number)
        .query((row, index) -> row.getBytes("content"))
        .optional()
        .orElseGet(() -> new byte[0]);
  }

  private final class Pieces extends InputStream {
    private final long upload;
    private byte[] piece = new byte[0];
    private int at;
    private int next;
    private boolean ended;

    Pieces(long upload) {
      this.upload = upload;
    }

    @Override
    public int read() {
      return hasMore() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (!hasMore()) {
        return -1;
      }
      int count = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean hasMore() {
      if (at == piece.length && !ended) {
        piece = piece(upload, next++);
        at = 0;
        ended = piece.length == 0;
      }
      return at < piece.length;
    }
  }
}
