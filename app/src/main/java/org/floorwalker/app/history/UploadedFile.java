package org.floorwalker.app.history;

/// An uploaded file that waits to come in; the input of its job.
///
/// @param upload where its bytes are kept until then
/// @param zone zone of times without an offset
/// @param leaveOutBadRows whether good rows come in although others are bad
public record UploadedFile(
    long upload,
    String file,
    String format,
    String mapping,
    String source,
    String zone,
    long wrapupSeconds,
    boolean leaveOutBadRows) {}
