package org.floorwalker.planning.roster;

/// A roster as text: the language of tests, handbook examples and bug reports.
///
/// ```
/// floor     Oslo, 15 min, Mon 2027-03-29, 7 days
/// open      07:00-22:00
/// law       NO  daily_rest_h 11  breaks gt5.5:1|ge8:30
/// contract  37.5 h, shifts 7.5 8, tolerance 2
/// pattern   from 6 h meal 30 unpaid after 180 before 150
/// need      voice  08:00 2  10:00 4  16:00 0
/// window    Amy  07:00-18:00 night
/// before    Amy  2027-03-28 14-22
/// away      Amy  Wed blackout 12-24
/// away      Amy  Fri wish_free 00-24 2
/// wish      Amy  07:00-09:00
/// given     Amy  Thu 09-17
/// given     Amy  Fri free
/// seats     40
/// home      Beth
/// holiday   Thu
/// Amy       08-16  voice  break 10:00/15  meal 12:00/30
/// Beth      Tue 10-18  voice,chat  coaching 14:00/45 with Cleo
/// ```
///
/// Only `floor` and people are needed. A day is a weekday of the period's first week or a date, the
/// first day when left out; an end not after its start lies on the next day; a clock time the
/// autumn doubles means its first pass. Everybody shares the one site, law and contract. A later
/// line for a person adds a shift and skills. What is left out allows everything: a site round the
/// clock, every start, no rules.
///
/// @param problem what the text says of the floor
/// @param roster who works when
public record RosterText(RosterProblem problem, Roster roster) {
  /// Reads the text.
  ///
  /// @throws IllegalArgumentException at the first line it cannot read
  public static RosterText parse(String text) {
    RosterTextReader reader = new RosterTextReader();
    text.lines().filter(line -> !line.isBlank()).forEach(reader::line);
    return reader.finished();
  }

  /// Writes floor, people and shifts; needs, laws, contracts and unavailability are left out.
  public static String format(RosterProblem problem, Roster roster) {
    return new RosterTextWriter(problem).text(roster);
  }
}
