package org.floorwalker.app.rostering.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.floorwalker.app.people.Member;

/// What a planner's grid shows of the people of a schedule; it stands in the address, so that a
/// copied address shows a colleague the same.
///
/// @param team code of a team, empty for all
/// @param site code of a site, empty for all
/// @param queue name of a queue the people can serve, empty for all
/// @param find part of a name or code, empty for all
/// @param only `working`, `free`, `changed` or `locked`, empty for all
/// @param order `start` for the order of starts, `queues` to have together who serves the same;
///     empty for teams and names
/// @param page which page of people, from 1; 0 for everybody at once
public record GridFilter(
    String team, String site, String queue, String find, String only, String order, int page) {
  /// People on one page; more would make a page too heavy.
  public static final int PAGE = 200;

  public static final GridFilter ALL = new GridFilter("", "", "", "", "", "", 1);

  /// Reads the parameters of an address; unknown ones are left alone.
  static GridFilter of(Map<String, String> parameters) {
    String page = parameters.getOrDefault("page", "1");
    return new GridFilter(
        parameters.getOrDefault("team", "").strip(),
        parameters.getOrDefault("site", "").strip(),
        parameters.getOrDefault("queue", "").strip(),
        parameters.getOrDefault("find", "").strip(),
        parameters.getOrDefault("only", "").strip(),
        parameters.getOrDefault("order", "").strip(),
        page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
  }

  /// The same people without pages, as a file holds them.
  GridFilter onOnePage() {
    return new GridFilter(team, site, queue, find, only, order, 0);
  }

  /// Whether a person's place, queues and name are wanted.
  boolean matches(Member member) {
    Predicate<String> isAny = String::isEmpty;
    return (isAny.test(team) || team.equals(member.agent().place().team()))
        && (isAny.test(site) || site.equals(member.agent().site()))
        && (isAny.test(queue) || member.agent().skills().contains(queue))
        && (isAny.test(find) || isFound(member));
  }

  private boolean isFound(Member member) {
    String wanted = find.toLowerCase(Locale.ROOT);
    return member.name().toLowerCase(Locale.ROOT).contains(wanted)
        || member.agent().id().toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// Whether every queue's coverage is of interest, because nobody is left out by place or queue.
  boolean isOfEverybody() {
    return team.isEmpty() && site.isEmpty() && queue.isEmpty();
  }

  /// Whether people stand under the name of their team.
  boolean isByTeam() {
    return !order.equals("start") && !order.equals("queues");
  }

  /// What is not as usual, by the names of [#of], for the fields of a form.
  public SequencedMap<String, String> parameters() {
    return parameters(page);
  }

  private SequencedMap<String, String> parameters(int otherPage) {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    all.put("team", team);
    all.put("site", site);
    all.put("queue", queue);
    all.put("find", find);
    all.put("only", only);
    all.put("order", order);
    all.put("page", otherPage == 1 ? "" : String.valueOf(otherPage));
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /// As parameters of an address, each with its `&`; empty for everybody.
  public String query() {
    return query(page);
  }

  /// The same on another page.
  public String query(int otherPage) {
    StringBuilder query = new StringBuilder();
    parameters(otherPage)
        .forEach(
            (name, value) ->
                query
                    .append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }
}
