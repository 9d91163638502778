package org.floorwalker.files.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One invented person.
///
/// @param code short code used in files, e.g. `no-017`
/// @param name full name
/// @param email address under `example.org`
/// @param job what they do
/// @param place where and with whom
/// @param terms contract and start of employment; null for those who take no contacts
/// @param skills queues they serve, empty for those who take no contacts
public record DemoPerson(
    String code,
    Name name,
    String email,
    Job job,
    Place place,
    @Nullable Terms terms,
    List<String> skills) {
  public DemoPerson {
    skills = List.copyOf(skills);
  }

  public record Name(String first, String last) {
    @Override
    public String toString() {
      return first + " " + last;
    }
  }

  /// What a person does in the centre.
  public enum Job {
    AGENT,
    TEAM_LEADER,
    PLANNER,
    TRAFFIC_OFFICER,
    FLOOR_WALKER,
    PEOPLE,
    HEAD,
    REPRESENTATIVE,
    ADMINISTRATOR,
    AUDITOR
  }

  /// @param site id of the site
  /// @param team name of the team; empty for those in none
  /// @param language mother tongue, e.g. `nb`
  /// @param home whether they mostly work from home
  public record Place(String site, String team, String language, boolean home) {}

  /// @param contract id of the contract
  /// @param since first day of employment
  /// @param earliestMinute first minute of the day a shift may start
  /// @param latestMinute last minute of the day a shift may start
  public record Terms(String contract, LocalDate since, int earliestMinute, int latestMinute) {}

  public boolean isAgent() {
    return job == Job.AGENT;
  }
}
