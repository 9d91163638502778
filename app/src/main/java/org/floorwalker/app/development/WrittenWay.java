package org.floorwalker.app.development;

/// What a centre has written of a way on.
///
/// @param words in place of those shipped; empty to keep these
/// @param profile code of the profile it asks; empty for none
public record WrittenWay(String words, String profile) {
  public static final WrittenWay NOTHING = new WrittenWay("", "");
}
