package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.rostering.FollowedRotation;
import org.floorwalker.app.rostering.Rotation;
import org.jspecify.annotations.Nullable;

/// A rotation and who follows it.
///
/// @param followers today and later, by first day
/// @param teams who may be chosen
/// @param wrong key of what is wrong with the choice, null when nothing is
public record RotationView(
    Rotation rotation,
    List<Follower> followers,
    List<TeamChoices> teams,
    LocalDate today,
    @Nullable String wrong) {
  private static final int WEEK = 7;

  public RotationView {
    followers = List.copyOf(followers);
    teams = List.copyOf(teams);
  }

  /// @param name full name of the person
  public record Follower(String name, FollowedRotation followed) {}

  /// Its cells in lines of seven; the last line may be shorter.
  public List<List<String>> lines() {
    List<String> cells = rotation.cells();
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += WEEK) {
      lines.add(cells.subList(i, Math.min(cells.size(), i + WEEK)));
    }
    return lines;
  }
}
